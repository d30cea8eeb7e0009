import { Knex } from 'knex';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import type { Latencies, LoadInput } from '../../load/load';
import { CONTRACTOR, EMPLOYEE } from '../../portal/people';
import { entitiesAreThere, getText, signIn } from '../../portal/requests';
import { startPortal } from '../../portal/startPortal';
import { runTask, task } from '../../runTask';
import { percentile } from '../../statistics';
import { benchOnCallPlugin } from '../portal/benchOnCallPlugin';
import { FLOORS, FloorName, routesOf } from '../requests/routesOf';
import { clockAt, MINUTES } from '../seed/company';

/** Milliseconds. */
export interface RouteLatency {
  p50Ms: number;
  p95Ms: number;
}

export interface RequestFigures {
  caller: string;
  connections: number;
  floors: Record<FloorName, RouteLatency>;
  routes: Array<
    RouteLatency & {
      name: string;
      floor: FloorName;
      /** That the plugin sends to its database for one request. */
      statements: number;
    }
  >;
}

/** Of the catalog, all in the system that contractors see. */
const CATALOG_ENTITIES = 1_000;
const WARM_UP = 5;
const LOAD = require.resolve('../../load/load');

task<{ database: DatabaseSpec; requests: number }>(async input => {
  const database = openDatabase(input.database);
  let statements = 0;
  database.on('query', () => {
    statements += 1;
  });
  const url = await startPortal({
    plugin: benchOnCallPlugin({
      database,
      clock: clockAt(MINUTES.onePercent),
    }),
    policy: 'demo',
    catalogEntities: CATALOG_ENTITIES,
  });
  const api = `${url}/api/oncall`;
  const figures: RequestFigures[] = [];
  for (const caller of [EMPLOYEE, CONTRACTOR]) {
    const token = await signIn(url, caller);
    await entitiesAreThere(url, { token, count: CATALOG_ENTITIES });
    const routes = routesOf(await samples(database));
    const counted = new Map<string, number>();
    for (const { name, paths } of routes) {
      // The set of entities that the caller may read is there then.
      await getText(`${api}${paths[0]}`, token);
      const before = statements;
      await getText(`${api}${paths[0]}`, token);
      counted.set(name, statements - before);
    }
    for (const connections of [1, 8]) {
      const latencies = await runTask<Latencies>(LOAD, {
        token,
        connections,
        rounds: 1,
        requests: input.requests,
        warmUp: WARM_UP,
        routes: Object.fromEntries(
          [...FLOORS, ...routes].map(({ name, paths }) => [
            name,
            paths.map(path => `${api}${path}`),
          ]),
        ),
      } satisfies LoadInput);
      figures.push({
        caller,
        connections,
        floors: {
          entity: latencyOf(latencies.entity),
          list: latencyOf(latencies.list),
        },
        routes: routes.map(({ name, floor }) => ({
          name,
          floor,
          statements: counted.get(name)!,
          ...latencyOf(latencies[name]),
        })),
      });
    }
  }
  return { figures };
});

function latencyOf(rounds: number[][]): RouteLatency {
  const times = rounds.flat();
  return {
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

/** Rosters and people that both callers may see. */
async function samples(database: Knex) {
  const rosterIds: string[] = await database('roster_bindings')
    .whereIn(
      'entity_ref',
      Array.from(
        { length: 50 },
        (_, index) => `component:default/service-${index}`,
      ),
    )
    .distinct()
    .orderBy('roster_id')
    .pluck('roster_id');
  const personIds: string[] = await database('roster_people')
    .whereIn('roster_id', rosterIds)
    .distinct()
    .orderBy('person_id')
    .limit(50)
    .pluck('person_id');
  const [{ rosters }] = await database('rosters').count({ rosters: '*' });
  const [{ people }] = await database('person_loads').count({ people: '*' });
  return {
    rosterIds,
    personIds,
    rosters: Number(rosters),
    people: Number(people),
  };
}
