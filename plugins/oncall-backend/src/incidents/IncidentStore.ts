import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { IncidentPlace, incidentRows } from './incidentRows';
import { IncidentRosterRow, IncidentRow } from './IncidentRow';
import { INCIDENTS } from './incidentSources';

const COLUMNS: ReadonlyArray<keyof IncidentRow> = [
  'id',
  'provider_id',
  'target_id',
  'title',
  'status',
  'severity',
  'opened_at',
  'resolved_at',
  'url',
  'assignees',
  'action_id',
  'row_hash',
];

/** As many as are removed in one statement. */
const PART_SIZE = 500;

/** Writes what providers show of incidents, as far as it differs from what is there. */
export const incidentStore = {
  /** @returns the ids of all that were given */
  async write(
    trx: Knex.Transaction,
    place: IncidentPlace,
    incidents: readonly ProviderIncident[],
  ): Promise<string[]> {
    // One that changes while it is read may come twice.
    const latest = new Map(incidents.map(incident => [incident.id, incident]));
    const given = [...latest.values()].map(incident =>
      incidentRows(place, incident),
    );
    const changed = await insertRows<IncidentRow, { id: string }>(trx, {
      table: 'incidents',
      columns: COLUMNS,
      rows: given.map(({ row }) => row),
      onConflict: { columns: ['id'], action: 'merge', unless: ['row_hash'] },
      returning: ['id'],
    });
    await writeRosters(
      trx,
      changed.map(({ id }) => id),
      given.flatMap(({ rosters }) => rosters),
    );
    return given.map(({ row }) => row.id);
  },

  /**
   * What a whole read did not deliver: those that were opened within the time that it looked at are gone, the others are not
   * open any more.
   */
  async sweep(
    trx: Knex.Transaction,
    { provider_id, target_id }: IncidentPlace,
    read: { seen: ReadonlySet<string>; since: string; at: string },
  ): Promise<void> {
    const { seen, since, at } = read;
    const known: Array<Pick<IncidentRow, 'id' | 'opened_at'>> = await trx(
      'incidents',
    )
      .where({ provider_id, target_id })
      .where(query =>
        query.where('opened_at', '>=', since).orWhereNot('status', 'resolved'),
      )
      .select('id', 'opened_at');
    const missing = known.filter(({ id }) => !seen.has(id));
    await remove(
      trx,
      missing.filter(row => row.opened_at >= since).map(({ id }) => id),
    );
    await trx('incidents')
      .whereRaw('id in ?', [
        textsOf(
          trx,
          missing.filter(row => row.opened_at < since).map(({ id }) => id),
        ),
      ])
      .update({ status: 'resolved', resolved_at: at, row_hash: '' });
  },

  /** Removes those of accounts that nobody reads any more: shown on, they would be taken for true. */
  async forsake(trx: Knex.Transaction): Promise<void> {
    for (const table of ['incident_rosters', 'incidents']) {
      await trx(table)
        .whereNotExists(
          trx('source_targets as t')
            .whereRaw('t.source_id = ?? || ?', [
              `${table}.provider_id`,
              INCIDENTS,
            ])
            .whereRaw('t.target_id = ??', [`${table}.target_id`])
            .select(trx.raw('1')),
        )
        .delete();
    }
  },

  /** Removes what was resolved, and opened before. */
  async forget(
    trx: Knex.Transaction,
    { provider_id, target_id }: IncidentPlace,
    before: string,
  ): Promise<void> {
    const old: string[] = await trx('incidents')
      .where({ provider_id, target_id, status: 'resolved' })
      .where('opened_at', '<', before)
      .limit(PART_SIZE)
      .pluck('id');
    await remove(trx, old);
  },
};

async function writeRosters(
  trx: Knex.Transaction,
  changed: string[],
  rosters: readonly IncidentRosterRow[],
): Promise<void> {
  if (changed.length === 0) {
    return;
  }
  const ids = new Set(changed);
  await trx('incident_rosters')
    .whereRaw('incident_id in ?', [textsOf(trx, changed)])
    .delete();
  await insertRows(trx, {
    table: 'incident_rosters',
    columns: ['incident_id', 'provider_id', 'target_id', 'alias'],
    rows: rosters.filter(({ incident_id }) => ids.has(incident_id)),
  });
}

async function remove(trx: Knex.Transaction, ids: string[]): Promise<void> {
  for (const [table, column] of [
    ['incident_rosters', 'incident_id'],
    ['incidents', 'id'],
  ]) {
    await trx(table)
      .whereRaw('?? in ?', [column, textsOf(trx, ids)])
      .delete();
  }
}
