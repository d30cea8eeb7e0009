import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { RosterBindingRow, RosterRow } from '../database/tables';

/** A roster that serves an entity, and why. */
export interface BoundRoster {
  binding: RosterBindingRow;
  roster: RosterRow;
}

/** @throws NotFoundError where there is none, or it is gone */
export async function readRoster(
  knex: Knex,
  rosterId: string,
): Promise<RosterRow> {
  const row = await knex<RosterRow>('rosters')
    .where('id', rosterId)
    .whereNull('gone_at')
    .first();
  if (!row) {
    throw new NotFoundError(`No roster '${rosterId}'`);
  }
  return row;
}

/** The rosters that serve an entity, by environment and title. */
export async function rostersOf(
  knex: Knex,
  entityRef: string,
): Promise<BoundRoster[]> {
  const bindings = await knex<RosterBindingRow>('roster_bindings').where(
    'entity_ref',
    entityRef,
  );
  const rows = await knex<RosterRow>('rosters')
    .whereIn(
      'id',
      bindings.map(({ roster_id }) => roster_id),
    )
    .whereNull('gone_at');
  const byId = new Map(rows.map(row => [row.id, row]));
  return bindings
    .flatMap(binding => {
      const roster = byId.get(binding.roster_id);
      return roster ? { binding, roster } : [];
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ binding, roster }: BoundRoster): string {
  return [binding.environment, roster.sort_title, roster.id].join('\n');
}
