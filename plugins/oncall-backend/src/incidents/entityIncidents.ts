import { Knex } from 'knex';
import { INCIDENTS } from './incidentSources';

/** Far back enough for every review that follows an incident. */
const INCIDENT_DAYS = 90;

const DAY_MS = 24 * 60 * 60_000;

/** Incidents of an entity as lists show them. */
export interface EntityIncidentRow {
  incident_id: string;
  action_id: string | null;
  action_status: string | null;
  title: string;
  status: 'open' | 'acknowledged' | 'resolved';
  /** Text as the provider has it, or JSON of ours. */
  severity: string | null;
  own_severity: string | null;
  provider_id: string;
  opened_at: string;
  resolved_at: string | null;
  declared_by: string | null;
  /** `string[]` */
  assignees: string;
  url: string | null;
}

/** When what is shown begins. */
export function incidentsSince(now: Date): Date {
  return new Date(now.getTime() - INCIDENT_DAYS * DAY_MS);
}

/**
 * Incidents of an entity that are open or were opened lately: those that its rosters find by their names, those that were
 * declared on it, and those that were declared and are not to be seen at the provider yet.
 */
export function entityIncidents(
  database: Knex,
  entityRef: string,
  now: Date,
): Knex.QueryBuilder<any, EntityIncidentRow[]> {
  const since = incidentsSince(now).toISOString();
  return database
    .from(
      providerIncidents(database, entityRef, since)
        .unionAll([declaredOnly(database, entityRef, since)])
        .as('i'),
    )
    .select('*');
}

function providerIncidents(database: Knex, entityRef: string, since: string) {
  return database('incidents as i')
    .leftJoin('actions as a', join =>
      join
        .on('a.id', 'i.action_id')
        .on('a.provider_id', 'i.provider_id')
        .on('a.target_id', 'i.target_id'),
    )
    .where(query =>
      query
        .whereNot('i.status', 'resolved')
        .orWhere('i.opened_at', '>=', since),
    )
    .whereIn(
      'i.id',
      foundByRosters(database, entityRef).union([
        declaredOn(database, entityRef),
      ]),
    )
    .select(
      'i.id as incident_id',
      'a.id as action_id',
      'a.status as action_status',
      'i.title',
      'i.status',
      'i.severity',
      'a.severity as own_severity',
      'i.provider_id',
      'i.opened_at',
      'i.resolved_at',
      'a.requested_by as declared_by',
      'i.assignees',
      'i.url',
    );
}

/** Incidents that name one of the entity's rosters. */
function foundByRosters(database: Knex, entityRef: string) {
  return database('roster_bindings as b')
    .join('roster_aliases as n', 'n.roster_id', 'b.roster_id')
    .join('incident_rosters as r', join =>
      join
        .on('r.provider_id', 'n.provider_id')
        .on('r.target_id', 'n.target_id')
        .on('r.alias', 'n.alias'),
    )
    .where('b.entity_ref', entityRef)
    .select('r.incident_id');
}

/** Incidents that carry the mark of an action of the entity. */
function declaredOn(database: Knex, entityRef: string) {
  return database('actions as d')
    .join('incidents as o', join =>
      join
        .on('o.action_id', 'd.id')
        .on('o.provider_id', 'd.provider_id')
        .on('o.target_id', 'd.target_id'),
    )
    .where('d.entity_ref', entityRef)
    .select('o.id');
}

/** Once the provider was read after it was declared, what it does not show is not there. */
function declaredOnly(database: Knex, entityRef: string, since: string) {
  return database('actions as a')
    .leftJoin('source_targets as s', join =>
      join
        .on('s.source_id', database.raw('a.provider_id || ?', [INCIDENTS]))
        .on('s.target_id', 'a.target_id'),
    )
    .where({ 'a.entity_ref': entityRef, 'a.kind': 'incident' })
    .whereNot('a.status', 'failed')
    .where('a.requested_at', '>=', since)
    .where(query =>
      query
        .whereNot('a.status', 'done')
        .orWhereNull('s.last_success_at')
        .orWhereRaw('a.finished_at >= s.last_success_at'),
    )
    .whereNotExists(
      database('incidents as i')
        .whereRaw('i.action_id = a.id')
        .whereRaw('i.provider_id = a.provider_id')
        .whereRaw('i.target_id = a.target_id')
        .select(database.raw('1')),
    )
    .select(
      'a.id as incident_id',
      'a.id as action_id',
      'a.status as action_status',
      'a.title',
      database.raw("'open' as status"),
      database.raw('cast(null as text) as severity'),
      'a.severity as own_severity',
      'a.provider_id',
      'a.requested_at as opened_at',
      database.raw('cast(null as text) as resolved_at'),
      'a.requested_by as declared_by',
      database.raw("'[]' as assignees"),
      'a.url',
    );
}

/** How many are open, for who may read incidents. */
export async function countOpenIncidents(
  database: Knex,
  entityRef: string,
  now: Date,
): Promise<number> {
  const [{ count }] = await entityIncidents(database, entityRef, now)
    .clearSelect()
    .whereNot('status', 'resolved')
    .count({ count: '*' });
  return Number(count);
}
