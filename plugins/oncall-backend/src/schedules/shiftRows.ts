import { ProviderSchedule } from '@opsready/backstage-plugin-oncall-node';
import { idIn, ReadTarget } from '../collection/ReadTarget';
import { FOR_GOOD, ShiftRow, SINCE_EVER } from '../database/tables';

/** The shifts of a schedule as they are stored, in their order. One that is delivered twice counts once. Pure. */
export function shiftRows(
  target: ReadTarget,
  { id, shifts }: ProviderSchedule,
): ShiftRow[] {
  const rows = new Map<string, ShiftRow>();
  const schedule_id = idIn(target, id);
  for (const { personId, from, until, source } of shifts) {
    const row: ShiftRow = {
      schedule_id,
      person_id: idIn(target, personId),
      from_at: from?.toISOString() ?? SINCE_EVER,
      until_at: until?.toISOString() ?? FOR_GOOD,
      source,
    };
    // That somebody stands in says more than that they are on call.
    if (!rows.has(keyOf(row)) || source === 'override') {
      rows.set(keyOf(row), row);
    }
  }
  return [...rows.values()]
    .filter(({ from_at, until_at }) => from_at < until_at)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What tells one shift from another: the columns of the table's key. */
export function keyOf(row: Omit<ShiftRow, 'source'>): string {
  return `${row.schedule_id}\n${row.until_at}\n${row.from_at}\n${row.person_id}`;
}
