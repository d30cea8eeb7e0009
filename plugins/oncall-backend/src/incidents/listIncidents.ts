import {
  Incident,
  Incidents,
  SourceState,
} from '@opsready/backstage-plugin-oncall-common';
import {
  ScheduledSource,
  sourceState,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { SourceTargetRow } from '../database/tables';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { rostersOf } from '../rosters/StoredRoster';
import {
  countOpenIncidents,
  entityIncidents,
  EntityIncidentRow,
} from './entityIncidents';
import { incidentSourceId } from './incidentSources';

/** One page of the incidents of an entity, open ones first, then newest first, with how old what each provider said is. */
export async function listIncidents(options: {
  database: Knex;
  providers: ProviderRegistry;
  sources: SourceRegistry;
  entityRef: string;
  now: Date;
  page: { limit: number; offset: number };
}): Promise<Incidents> {
  const { database, providers, entityRef, now, page } = options;
  const [rows, [{ count }], open, sources] = await Promise.all([
    entityIncidents(database, entityRef, now)
      .orderByRaw("case when status = 'resolved' then 1 else 0 end")
      .orderBy([
        { column: 'opened_at', order: 'desc' },
        { column: 'incident_id', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset),
    entityIncidents(database, entityRef, now)
      .clearSelect()
      .count({ count: '*' }),
    countOpenIncidents(database, entityRef, now),
    readSources(options),
  ]);
  return {
    now: now.toISOString(),
    totalItems: Number(count),
    open,
    items: rows.map(row => incidentOf(row, providers)),
    sources,
  };
}

function incidentOf(
  row: EntityIncidentRow,
  providers: ProviderRegistry,
): Incident {
  const own = row.own_severity ? JSON.parse(row.own_severity).title : undefined;
  return {
    incidentId: row.incident_id,
    actionId: row.action_id ?? undefined,
    actionStatus:
      (row.action_status as Incident['actionStatus'] | null) ?? undefined,
    title: row.title,
    status: row.status,
    severity: own ?? row.severity ?? undefined,
    provider: {
      id: row.provider_id,
      title: providers.get(row.provider_id)?.title ?? row.provider_id,
    },
    openedAt: row.opened_at,
    resolvedAt: row.resolved_at ?? undefined,
    declaredBy: row.declared_by ?? undefined,
    assignees: JSON.parse(row.assignees),
    url: row.url ?? undefined,
  };
}

/** Of the accounts that the entity's rosters are in. */
async function readSources({
  database,
  sources,
  entityRef,
  now,
}: Parameters<typeof listIncidents>[0]): Promise<SourceState[]> {
  const bound = await rostersOf(database, entityRef);
  const wanted = new Set(
    bound.map(({ roster }) =>
      keyOf(incidentSourceId(roster.provider_id), roster.target_id),
    ),
  );
  const rows = await database<SourceTargetRow>('source_targets')
    .whereIn('source_id', [...sources.keys()])
    .orderBy(['source_id', 'target_id']);
  return rows
    .filter(({ source_id, target_id }) =>
      wanted.has(keyOf(source_id, target_id)),
    )
    .map(row => stateOf(row, sources.get(row.source_id)!, now));
}

function stateOf(
  row: SourceTargetRow,
  scheduled: ScheduledSource,
  now: Date,
): SourceState {
  return {
    ...sourceState(row, scheduled, now),
    targetId: row.target_id,
    ...(row.title !== null && { place: row.title }),
  };
}

function keyOf(sourceId: string, targetId: string): string {
  return `${sourceId}\n${targetId}`;
}
