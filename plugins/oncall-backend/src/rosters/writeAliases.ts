import { ProviderRoster } from '@opsready/backstage-plugin-oncall-node';
import {
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { idIn, ReadTarget, targetColumns } from '../collection/ReadTarget';
import { RosterAliasRow } from '../database/tables';

/** What rosters may be named by: their ids first, then what else they go by; of two of a name the first has it. Pure. */
export function aliasesOf(
  target: ReadTarget,
  rosters: ReadonlyArray<Pick<ProviderRoster, 'id' | 'aliases'>>,
): Map<string, string> {
  const names = new Map(rosters.map(({ id }) => [id, idIn(target, id)]));
  for (const { id, aliases } of rosters) {
    for (const alias of aliases) {
      if (!names.has(alias)) {
        names.set(alias, idIn(target, id));
      }
    }
  }
  return names;
}

/**
 * Makes the names of a target's rosters these.
 *
 * @param only - the rosters that are spoken of; all of the target where they are not given
 * @returns whether anything differs
 */
export async function writeAliases(
  trx: Knex,
  target: ReadTarget,
  aliases: ReadonlyMap<string, string>,
  only?: readonly string[],
): Promise<boolean> {
  const stored: RosterAliasRow[] = await trx('roster_aliases')
    .where(targetColumns(target))
    .modify(
      query => only && query.whereRaw('roster_id in ?', [textsOf(trx, only)]),
    )
    .select();
  const gone = stored.filter(
    ({ alias, roster_id }) => aliases.get(alias) !== roster_id,
  );
  const before = new Map(stored.map(row => [row.alias, row.roster_id]));
  const added = [...aliases].filter(([alias, id]) => before.get(alias) !== id);
  if (gone.length > 0) {
    await trx('roster_aliases')
      .where(targetColumns(target))
      .whereRaw('alias in (?)', [
        rowsOf(
          trx,
          { alias: 'text' },
          gone.map(({ alias }) => ({ alias })),
        ),
      ])
      .delete();
  }
  await insertRows<RosterAliasRow>(trx, {
    table: 'roster_aliases',
    columns: ['provider_id', 'target_id', 'alias', 'roster_id'],
    rows: added.map(([alias, roster_id]) => ({
      ...targetColumns(target),
      alias,
      roster_id,
    })),
    // Another roster has that name already
    onConflict: {
      columns: ['provider_id', 'target_id', 'alias'],
      action: 'ignore',
    },
  });
  return gone.length + added.length > 0;
}
