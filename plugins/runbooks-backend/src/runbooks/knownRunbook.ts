import { version } from '../../package.json';
import { RunbookRow } from '../database/tables';

/** The columns that tell a source what is known. */
export const KNOWN_COLUMNS = [
  'source_key',
  'fingerprint',
  'read_by',
] as const satisfies ReadonlyArray<keyof RunbookRow>;

/** What a source is told of a runbook; nothing to go by where another release read it. */
export function knownRunbook({
  fingerprint,
  read_by,
}: Pick<RunbookRow, 'fingerprint' | 'read_by'>): { fingerprint?: string } {
  return {
    fingerprint: read_by === version ? (fingerprint ?? undefined) : undefined,
  };
}
