import { KnownRunbooks } from '@opsready/backstage-plugin-runbooks-node';

/** By which rules files become runbooks: another number reads all of them again. */
const RULES = 1;

/** How a runbook was read: by which entry of the annotation, from which state of the repository. */
interface EntryFingerprint {
  /** Rules and limits. */
  rules: string;
  entry: string;
  etag: string;
}

/** The rules and limits that a read goes by. */
export function rulesOf(limits: object): string {
  return JSON.stringify([RULES, limits]);
}

export function fingerprintOf(fingerprint: EntryFingerprint): string {
  const { rules, entry, etag } = fingerprint;
  return JSON.stringify({ rules, entry, etag });
}

/** What was read by one entry, if all of it is from one state of the repository; nothing where it has to be read anew. */
export function knownOfEntry(
  known: KnownRunbooks,
  entry: string,
  rules: string,
): { etag?: string; keys: string[] } {
  const keys: string[] = [];
  const etags = new Set<string>();
  for (const [key, { fingerprint }] of known) {
    const parsed: EntryFingerprint | undefined =
      fingerprint === undefined ? undefined : JSON.parse(fingerprint);
    if (parsed?.entry === entry && parsed.rules === rules) {
      keys.push(key);
      etags.add(parsed.etag);
    }
  }
  const [etag] = etags;
  return { etag: etags.size === 1 ? etag : undefined, keys };
}
