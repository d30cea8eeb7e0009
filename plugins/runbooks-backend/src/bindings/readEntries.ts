/** The entries of an annotation that names runbooks. */
export interface RunbookEntries {
  /** Names of documents, and globs over them. */
  names: string[];
  /** Paths of files and folders in the entity's repository. */
  paths: string[];
}

/** Reads the annotation `opsready.io/runbooks`: what begins like a path is one, everything else is a name. Pure. */
export function readEntries(
  annotation: string | null | undefined,
): RunbookEntries {
  const entries = new Set(
    (annotation ?? '')
      .split(',')
      .map(entry => entry.trim())
      .filter(entry => entry !== ''),
  );
  const isPath = (entry: string) => /^[./\\]/.test(entry);
  return {
    names: [...entries].filter(entry => !isPath(entry)),
    paths: [...entries].filter(isPath),
  };
}
