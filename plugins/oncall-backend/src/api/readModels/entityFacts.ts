import {
  DEFAULT_REQUIREMENT,
  EntityOnCallFacts,
} from '@opsready/backstage-plugin-oncall-common';
import {
  SourceRegistry,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { contactFactsOf } from '../../contacts/contactFacts';
import { readCoverage } from '../../coverage/readCoverage';
import { EntityRow, RosterBindingRow, RosterRow } from '../../database/tables';
import { planFactsOf } from '../../plans/planFacts';
import { readOnCallNow } from '../../rosters/onCallNow';
import { IncompleteSources } from './incompleteSources';
import { levelPeople } from './levelPeople';
import { rosterFact } from './rosterFact';

type Known = Pick<EntityRow, 'entity_ref' | 'requirement'>;
/** A roster of an entity. */
export type BoundRow = Pick<RosterBindingRow, 'entity_ref' | 'environment'> &
  Pick<
    RosterRow,
    'id' | 'title' | 'url' | 'provider_id' | 'target_id' | 'definition'
  >;

/** What readiness asks about entities: a handful of queries, whatever their number. Those that are not known are left out. */
export async function entityFacts(options: {
  database: Knex;
  sources: SourceRegistry;
  entityRefs: readonly string[];
  now: Date;
}): Promise<EntityOnCallFacts> {
  const { database, entityRefs, now } = options;
  const known: Known[] = await database('entities')
    .whereRaw('entity_ref in ?', [textsOf(database, entityRefs)])
    .whereNull('left_at')
    .orderBy('entity_ref')
    .select('entity_ref', 'requirement');
  const refs = known.map(({ entity_ref }) => entity_ref);
  const bound = await boundRosters(database, refs);
  const [rosters, unmatched, contacts, plans, incomplete] = await Promise.all([
    rosterFacts({ database, known, bound, now }),
    unmatchedOf(database, refs),
    contactFactsOf(database, refs, now),
    planFactsOf(database, refs, now),
    IncompleteSources.read(options),
  ]);
  const boundOf = Map.groupBy(bound, ({ entity_ref }) => entity_ref);
  return {
    now: now.toISOString(),
    items: refs.map(entityRef => {
      const own = boundOf.get(entityRef) ?? [];
      return {
        entityRef,
        rosters: own.map(row => rosters.get(row)!),
        unmatched: unmatched.get(entityRef) ?? [],
        contacts: contacts.get(entityRef)!,
        plan: plans.get(entityRef)!,
        incompleteSources: incomplete.titlesFor(own),
      };
    }),
  };
}

async function boundRosters(
  database: Knex,
  entityRefs: readonly string[],
): Promise<BoundRow[]> {
  return database('roster_bindings as b')
    .join('rosters as r', 'r.id', 'b.roster_id')
    .whereNull('r.gone_at')
    .whereRaw('b.entity_ref in ?', [textsOf(database, entityRefs)])
    .orderBy(['b.entity_ref', 'b.environment', 'r.sort_title', 'r.id'])
    .select<BoundRow[]>(
      'b.entity_ref',
      'b.environment',
      'r.id',
      'r.title',
      'r.url',
      'r.provider_id',
      'r.target_id',
      'r.definition',
    );
}

/** A roster that serves many is looked into once. */
async function rosterFacts(options: {
  database: Knex;
  known: readonly Known[];
  bound: readonly BoundRow[];
  now: Date;
}) {
  const { database, known, bound, now } = options;
  const requirements = new Map(
    known.map(({ entity_ref, requirement }) => [
      entity_ref,
      requirement ?? DEFAULT_REQUIREMENT,
    ]),
  );
  const ids = [...new Set(bound.map(({ id }) => id))];
  const asked = bound.map(({ id, entity_ref }) => ({
    rosterId: id,
    requirement: requirements.get(entity_ref),
  }));
  const different = [
    ...new Map(asked.map(one => [JSON.stringify(one), one])).values(),
  ];
  const [onCall, coverages, people] = await Promise.all([
    readOnCallNow(database, ids, now),
    readCoverage(database, different, now),
    levelPeople(database, ids),
  ]);
  const coverageOf = new Map(
    different.map((one, index) => [JSON.stringify(one), coverages[index]]),
  );
  return new Map(
    bound.map((row, index) => [
      row,
      rosterFact({
        row,
        coverage: coverageOf.get(JSON.stringify(asked[index]))!,
        answers: onCall.get(row.id)?.answers ?? { people: [] },
        people: people.get(row.id) ?? [],
      }),
    ]),
  );
}

async function unmatchedOf(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await database('unmatched_entries')
    .whereRaw('entity_ref in ?', [textsOf(database, entityRefs)])
    .orderBy(['entity_ref', 'entry_no'])
    .select<Array<{ entity_ref: string; entry: string }>>(
      'entity_ref',
      'entry',
    );
  const byEntity = Map.groupBy(rows, ({ entity_ref }) => entity_ref);
  return new Map(
    [...byEntity].map(([ref, own]) => [ref, own.map(({ entry }) => entry)]),
  );
}
