/** An entry of the annotation that names rosters. */
export interface OnCallEntry {
  environment: string;
  providerId: string;
  /** An id or alias, with the target before it where several have it. */
  rosterId: string;
}

const ENTRY = /^(?:([A-Za-z0-9._-]+)=)?([A-Za-z0-9-]+):(.+)$/;

/** Reads `[environment=]provider:id`; `undefined` where it is not that. */
export function readEntry(entry: string): OnCallEntry | undefined {
  const match = ENTRY.exec(entry);
  return match?.[3].trim()
    ? {
        environment: match[1] ?? '',
        providerId: match[2],
        rosterId: match[3].trim(),
      }
    : undefined;
}

/** The entries of an annotation, in their order. */
export function entriesOf(annotation: string | null): string[] {
  return (annotation ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
}
