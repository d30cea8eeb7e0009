import { NotFoundError } from '@backstage/errors';
import {
  Coverage,
  DEFAULT_REQUIREMENT,
  EntityOnCall,
  EntityRoster,
  Freshness as Age,
  Unmatched,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { actingOption } from '../../acting/actingOption';
import { readCoverage } from '../../coverage/readCoverage';
import {
  EntityRow,
  RosterBindingRow,
  UnmatchedEntryRow,
} from '../../database/tables';
import { entityIncidents } from '../../incidents/entityIncidents';
import { ProviderRegistry } from '../../providers/ProviderRegistry';
import { Freshness } from '../../rosters/Freshness';
import { OnCallNow, readOnCallNow } from '../../rosters/onCallNow';
import { readProblems } from '../../rosters/readProblems';
import { BoundRoster, rostersOf } from '../../rosters/StoredRoster';
import { EntityActions } from './entityActions';

/** What it is made of. */
export interface EntityOnCallOptions {
  database: Knex;
  freshness: Freshness;
  providers: ProviderRegistry;
  entityRef: string;
  now: Date;
  may: EntityActions;
}

/** Who is on call for an entity. A handful of queries, whatever the number of its rosters. */
export async function entityOnCall(
  options: EntityOnCallOptions,
): Promise<Omit<EntityOnCall, 'refreshing'>> {
  const { database, entityRef, now, may } = options;
  const [entity, bound, unmatched] = await Promise.all([
    readEntity(database, entityRef),
    rostersOf(database, entityRef),
    readUnmatched(database, entityRef),
  ]);
  const value = entity.requirement ?? DEFAULT_REQUIREMENT;
  return {
    now: now.toISOString(),
    entityRef,
    requirement: {
      value,
      from: entity.requirement === null ? 'default' : 'annotation',
      message: entity.requirement_problem ?? undefined,
    },
    rosters: await entityRosters(options, bound, value),
    unmatched,
    actions: may.actions,
    openIncidents: may.mayReadIncidents
      ? await openIncidents(database, entityRef, now)
      : undefined,
  };
}

async function readEntity(
  database: Knex,
  entityRef: string,
): Promise<Pick<EntityRow, 'requirement' | 'requirement_problem'>> {
  const row = await database<EntityRow>('entities')
    .where('entity_ref', entityRef)
    .whereNull('left_at')
    .first('requirement', 'requirement_problem');
  if (!row) {
    throw new NotFoundError(
      `Nothing is known about who is on call for ${entityRef} yet. It is read from the catalog every few minutes, if its kind is among those of config 'opsready.oncall.kinds'.`,
    );
  }
  return row;
}

async function readUnmatched(
  database: Knex,
  entityRef: string,
): Promise<Unmatched[]> {
  return database<UnmatchedEntryRow>('unmatched_entries')
    .where('entity_ref', entityRef)
    .orderBy('entry_no')
    .select('annotation', 'entry', 'message');
}

async function openIncidents(
  database: Knex,
  entityRef: string,
  now: Date,
): Promise<number> {
  const [{ count }] = await entityIncidents(database, entityRef, now)
    .whereNot('status', 'resolved')
    .clearSelect()
    .count<[{ count: string | number }]>({ count: '*' });
  return Number(count);
}

async function entityRosters(
  { database, freshness, providers, now, may }: EntityOnCallOptions,
  bound: readonly BoundRoster[],
  requirement: string,
): Promise<EntityRoster[]> {
  const rosters = [
    ...new Map(bound.map(({ roster }) => [roster.id, roster])).values(),
  ];
  const ids = rosters.map(({ id }) => id);
  const [onCall, coverages, ages, problems] = await Promise.all([
    readOnCallNow(database, ids, now),
    readCoverage(
      database,
      ids.map(rosterId => ({ rosterId, requirement })),
      now,
    ),
    freshness.of(rosters, now),
    readProblems(database, rosters),
  ]);
  return bound.map(one =>
    entityRoster(one, {
      providers,
      may,
      onCall: onCall.get(one.roster.id) ?? {
        levels: [],
        answers: { people: [] },
      },
      coverage: coverages[ids.indexOf(one.roster.id)],
      age: ages.get(one.roster.id) ?? { state: 'never' },
      problems: problems.get(one.roster.id) ?? [],
    }),
  );
}

function entityRoster(
  { binding, roster }: BoundRoster,
  options: {
    providers: ProviderRegistry;
    may: EntityActions;
    onCall: OnCallNow;
    coverage: Coverage;
    age: Age;
    problems: string[];
  },
): EntityRoster {
  const { providers, may, onCall, coverage, age, problems } = options;
  const provider = providers.get(roster.provider_id);
  const option = { roster, provider, person: may.person };
  const page = actingOption({ ...option, kind: 'page' });
  const declare = actingOption({ ...option, kind: 'incident' });
  return {
    rosterId: roster.id,
    ref: roster.ref,
    title: roster.title,
    provider: {
      id: roster.provider_id,
      title: provider?.title ?? roster.provider_id,
    },
    environment: binding.environment || undefined,
    url: roster.url ?? undefined,
    reason: reasonOf(binding),
    levels: onCall.levels,
    answers: onCall.answers,
    freshness: age,
    coverage,
    actions: [
      { action: 'page', allowed: page.allowed, reason: page.reason },
      { action: 'declare', allowed: declare.allowed, reason: declare.reason },
    ],
    problems,
  };
}

function reasonOf({
  reason_kind,
  via_ref,
  entry,
  message,
}: RosterBindingRow): EntityRoster['reason'] {
  return { kind: reason_kind, viaRef: via_ref ?? undefined, entry, message };
}
