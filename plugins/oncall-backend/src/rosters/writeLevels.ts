import {
  batches,
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ReadTarget, targetColumns } from '../collection/ReadTarget';
import { RosterLevelRow, RosterRow } from '../database/tables';
import { DefinedRoster, KnownTargets, resolveLevels } from './resolveLevels';

const PAGE_SIZE = 200;

type LevelledRow = Pick<
  RosterRow,
  'id' | 'native_id' | 'title' | 'definition' | 'levels' | 'level_problems'
>;

/**
 * Works out whom the levels of a target's rosters reach, for all of them together, since they name each other; writes what
 * differs. In memory are the names and definitions of one target.
 *
 * @param write - runs a transaction under the lease
 */
export async function writeLevels(
  knex: Knex,
  target: ReadTarget,
  write: (work: (trx: Knex.Transaction) => Promise<void>) => Promise<void>,
): Promise<void> {
  const rows: LevelledRow[] = await knex('rosters')
    .where(targetColumns(target))
    .whereNull('gone_at')
    .orderBy('id')
    .select(
      'id',
      'native_id',
      'title',
      'definition',
      'levels',
      'level_problems',
    );
  const rosters: DefinedRoster[] = rows.map(row => ({
    id: row.id,
    nativeId: row.native_id,
    title: row.title,
    definition: JSON.parse(row.definition),
  }));
  const known: KnownTargets = {
    schedules: await namesOf(knex, 'schedules', 'title', target),
    people: await namesOf(knex, 'people', 'name', target),
    rosters: new Map(rosters.map(roster => [roster.nativeId, roster])),
  };
  const before = new Map(rows.map(row => [row.id, row]));
  for (const page of batches(rosters, PAGE_SIZE)) {
    await write(trx => writePage(trx, page, known, before));
  }
}

async function namesOf(
  knex: Knex,
  table: string,
  column: string,
  target: ReadTarget,
): Promise<Map<string, { id: string; title: string }>> {
  const rows: Array<{ id: string; native_id: string; title: string }> =
    await knex(table)
      .where(targetColumns(target))
      .whereNull('gone_at')
      .select('id', 'native_id', { title: column });
  return new Map(rows.map(row => [row.native_id, row]));
}

async function writePage(
  trx: Knex,
  page: readonly DefinedRoster[],
  known: KnownTargets,
  before: ReadonlyMap<string, LevelledRow>,
): Promise<void> {
  const wanted = new Map<string, RosterLevelRow>();
  const told: Array<{ id: string; levels: string; level_problems: string }> =
    [];
  for (const roster of page) {
    const { levels, rows, problems } = resolveLevels(roster, known);
    rows.forEach(row => wanted.set(keyOf(row), row));
    const row = {
      id: roster.id,
      levels: JSON.stringify(levels),
      level_problems: JSON.stringify(problems),
    };
    const stored = before.get(roster.id);
    if (
      stored?.levels !== row.levels ||
      stored.level_problems !== row.level_problems
    ) {
      told.push(row);
    }
  }
  const stored: RosterLevelRow[] = await trx('roster_levels')
    .whereRaw('roster_id in ?', [
      textsOf(
        trx,
        page.map(({ id }) => id),
      ),
    ])
    .select();
  const gone = stored.filter(row => !wanted.delete(keyOf(row)));
  await deleteLevels(trx, gone);
  await insertRows<RosterLevelRow>(trx, {
    table: 'roster_levels',
    columns: ['roster_id', 'level', 'target_kind', 'target_id'],
    rows: [...wanted.values()],
  });
  await tell(trx, told);
}

async function deleteLevels(
  trx: Knex,
  gone: readonly RosterLevelRow[],
): Promise<void> {
  for (const [rosterId, rows] of Map.groupBy(gone, row => row.roster_id)) {
    await trx('roster_levels')
      .where('roster_id', rosterId)
      .whereRaw('(level, target_kind, target_id) in (?)', [
        rowsOf(
          trx,
          { level: 'integer', target_kind: 'text', target_id: 'text' },
          rows.map(({ level, target_kind, target_id }) => ({
            level,
            target_kind,
            target_id,
          })),
        ),
      ])
      .delete();
  }
}

async function tell(
  trx: Knex,
  rows: ReadonlyArray<{ id: string; levels: string; level_problems: string }>,
): Promise<void> {
  if (rows.length > 0) {
    await trx.raw(
      `update rosters set levels = r.levels, level_problems = r.level_problems from (?) as r where rosters.id = r.id`,
      [
        rowsOf(
          trx,
          { id: 'text', levels: 'text', level_problems: 'text' },
          rows,
        ),
      ],
    );
  }
}

function keyOf(row: RosterLevelRow): string {
  return `${row.roster_id}\n${row.level}\n${row.target_kind}\n${row.target_id}`;
}
