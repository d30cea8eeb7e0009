import { ProviderSchedule } from '@opsready/backstage-plugin-oncall-node';
import {
  hashOf,
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { writeDelivered } from '../collection/DeliveredRows';
import { idIn, ReadTarget } from '../collection/ReadTarget';
import { ScheduleRow, ShiftRow } from '../database/tables';
import { scheduleRow } from './scheduleRow';
import { keyOf, shiftRows } from './shiftRows';

type Known = Pick<ScheduleRow, 'id' | 'shifts_hash' | 'refreshed_at'>;

/** What people take turns in, and the turns. Writes differences. */
export const scheduleStore = {
  /**
   * Of a schedule that could not be read whole only that is written: the shifts that are known stay, since those that are
   * missing may be there.
   *
   * @param readAt - when the read began: what was read by itself later than that stays
   * @param alone - whether they were read by themselves
   * @returns whether anything differs
   */
  async write(
    trx: Knex,
    options: {
      target: ReadTarget;
      schedules: readonly ProviderSchedule[];
      readAt: string;
      alone: boolean;
    },
  ): Promise<boolean> {
    const { target, schedules, readAt, alone } = options;
    const known = await knownSchedules(
      trx,
      schedules.map(({ id }) => idIn(target, id)),
    );
    const rows: Array<Omit<ScheduleRow, 'gone_at'>> = [];
    const moved: string[] = [];
    const shifts: ShiftRow[] = [];
    for (const schedule of schedules) {
      const row = scheduleRow(target, schedule);
      const before = known.get(row.id);
      if (!alone && (before?.refreshed_at ?? '') > readAt) {
        continue;
      }
      const kept = schedule.incomplete !== undefined && before?.shifts_hash;
      const own = kept ? [] : shiftRows(target, schedule);
      const hash = kept || hashOf(own.map(textOf).join('\n'));
      if (hash !== before?.shifts_hash) {
        moved.push(row.id);
        shifts.push(...own);
      }
      rows.push({
        ...row,
        shifts_hash: hash,
        refreshed_at: alone ? readAt : (before?.refreshed_at ?? null),
        row_hash: hashOf(`${row.row_hash} ${hash}`),
      });
    }
    const changed = await writeDelivered<ScheduleRow>(trx, 'schedules', rows);
    await writeShifts(trx, moved, shifts);
    if (alone) {
      await trx('schedules')
        .whereRaw('id in ?', [
          textsOf(
            trx,
            rows.map(({ id }) => id),
          ),
        ])
        .update({ refreshed_at: readAt });
    }
    return changed.length > 0;
  },
};

async function knownSchedules(
  trx: Knex,
  ids: readonly string[],
): Promise<Map<string, Known>> {
  const rows: Known[] = await trx('schedules')
    .whereRaw('id in ?', [textsOf(trx, ids)])
    .select('id', 'shifts_hash', 'refreshed_at');
  return new Map(rows.map(row => [row.id, row]));
}

/** The shifts of these schedules are now exactly those. */
async function writeShifts(
  trx: Knex,
  scheduleIds: readonly string[],
  shifts: readonly ShiftRow[],
): Promise<void> {
  if (scheduleIds.length === 0) {
    return;
  }
  const stored: ShiftRow[] = await trx('shifts')
    .whereRaw('schedule_id in ?', [textsOf(trx, scheduleIds)])
    .select();
  const wanted = new Map(shifts.map(row => [keyOf(row), row]));
  const gone: ShiftRow[] = [];
  for (const row of stored) {
    const key = keyOf(row);
    if (wanted.get(key)?.source === row.source) {
      wanted.delete(key);
    } else if (!wanted.has(key)) {
      gone.push(row);
    }
  }
  const KEY = ['schedule_id', 'until_at', 'from_at', 'person_id'];
  if (gone.length > 0) {
    await trx('shifts')
      .whereRaw(`(${KEY.join(', ')}) in (?)`, [
        rowsOf(
          trx,
          {
            schedule_id: 'text',
            until_at: 'text',
            from_at: 'text',
            person_id: 'text',
          },
          gone as unknown as Array<Record<string, unknown>>,
        ),
      ])
      .delete();
  }
  await insertRows<ShiftRow>(trx, {
    table: 'shifts',
    columns: ['schedule_id', 'person_id', 'from_at', 'until_at', 'source'],
    rows: [...wanted.values()],
    onConflict: { columns: KEY, action: 'merge' },
  });
}

function textOf(row: ShiftRow): string {
  return `${keyOf(row)}\n${row.source}`;
}
