import {
  Responder,
  RosterDetail,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { readCoverage } from '../../coverage/readCoverage';
import {
  EntityRow,
  RosterBindingRow,
  RosterRow,
  ScheduleRow,
  StoredRotation,
} from '../../database/tables';
import { ProviderRegistry } from '../../providers/ProviderRegistry';
import { Freshness } from '../../rosters/Freshness';
import { readOnCallNow } from '../../rosters/onCallNow';
import { readProblems } from '../../rosters/readProblems';
import { readResponders } from '../../rosters/readResponders';
import { bindingReasonOf } from './bindingReasonOf';
import { providerOf } from './providerOf';

/** More are not sent. */
const MOST_ENTITIES = 500;

/** One roster with everything about it that the caller may see; a handful of queries. */
export async function rosterDetail(options: {
  database: Knex;
  freshness: Freshness;
  providers: ProviderRegistry;
  readable: Readable;
  roster: RosterRow;
  now: Date;
}): Promise<RosterDetail> {
  const { database, freshness, providers, readable, roster, now } = options;
  const { id } = roster;
  const [onCall, [coverage], ages, schedules, entities, problems] =
    await Promise.all([
      readOnCallNow(database, [id], now),
      readCoverage(database, [{ rosterId: id }], now),
      freshness.of([roster], now),
      schedulesOf(database, id),
      entitiesOf(database, id, readable),
      readProblems(database, [roster]),
    ]);
  const { levels, answers } = onCall.get(id) ?? {
    levels: [],
    answers: { people: [] },
  };
  return {
    now: now.toISOString(),
    rosterId: id,
    ref: roster.ref,
    title: roster.title,
    provider: providerOf(providers, roster.provider_id),
    url: roster.url ?? undefined,
    levels,
    answers,
    freshness: ages.get(id) ?? { state: 'never' },
    coverage,
    schedules,
    entities,
    problems: problems.get(id) ?? [],
  };
}

async function schedulesOf(
  database: Knex,
  rosterId: string,
): Promise<RosterDetail['schedules']> {
  const rows: ScheduleRow[] = await database('schedules')
    .whereIn(
      'id',
      database('roster_levels')
        .where({ roster_id: rosterId, target_kind: 'schedule' })
        .select('target_id'),
    )
    .orderBy(['title', 'id']);
  const read = rows.map(row => ({
    row,
    rotations: JSON.parse(row.rotations) as StoredRotation[],
  }));
  const ids = read.flatMap(({ rotations }) =>
    rotations.flatMap(({ personIds }) => personIds),
  );
  const responders = await readResponders(database, ids);
  return read.map(({ row, rotations }) => ({
    title: row.title,
    timeZone: row.time_zone ?? undefined,
    url: row.url ?? undefined,
    rotations: rotations.map(({ title, description, personIds }) => ({
      title,
      description,
      people: personIds
        .map(personId => responders.get(personId))
        .filter((person): person is Responder => person !== undefined),
    })),
  }));
}

async function entitiesOf(
  database: Knex,
  rosterId: string,
  readable: Readable,
): Promise<RosterDetail['entities']> {
  const rows = await database('roster_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .modify(query => readable.where(query))
    .where('b.roster_id', rosterId)
    .orderBy(['b.entity_ref', 'b.environment'])
    .limit(MOST_ENTITIES)
    .select<Array<RosterBindingRow & Pick<EntityRow, 'requirement'>>>(
      'b.*',
      'e.requirement',
    );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    environment: row.environment || undefined,
    requirement: row.requirement ?? undefined,
    reason: bindingReasonOf(row),
  }));
}
