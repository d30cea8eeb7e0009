import { DatabaseSpec } from '../../databases/DatabaseSpec';
import { runTask, task } from '../../runTask';
import { median, percentile } from '../../statistics';
import type { Latencies, LoadInput } from '../../load/load';
import { CONTRACTOR, EMPLOYEE } from '../../portal/people';
import { entitiesAreThere, getJson, signIn } from '../../portal/requests';
import { PolicyName, startPortal } from '../../portal/startPortal';
import { benchReadinessPlugin } from '../portal/benchReadinessPlugin';

/** Milliseconds; medians of the rounds. */
export interface RouteFigures {
  p50Ms: number;
  p99Ms: number;
}

/** By caller, connections and route. */
export interface EntityPageFigures {
  callers: Array<{
    caller: string;
    connections: number;
    routes: Record<'no-op' | 'floor' | 'page', RouteFigures>;
  }>;
  /** Building the set of 1,000 entities that the contractor may read; demo policy only. */
  setMs?: number;
}

const CATALOG_ENTITIES = 1_000;
const LOAD = require.resolve('../../load/load');

task<{
  database: DatabaseSpec;
  policy: PolicyName;
  rounds: number;
  requests: number;
}>(async ({ database, policy, rounds, requests }) => {
  const url = await startPortal({
    plugin: benchReadinessPlugin(database),
    policy,
    catalogEntities: CATALOG_ENTITIES,
  });
  const figures: EntityPageFigures = { callers: [] };
  const callers = policy === 'demo' ? [EMPLOYEE, CONTRACTOR] : [EMPLOYEE];
  const names = Array.from({ length: 100 }, (_, index) => `service-${index}`);
  for (const caller of callers) {
    const token = await signIn(url, caller);
    await entitiesAreThere(url, { token, count: CATALOG_ENTITIES });
    for (const connections of [1, 8]) {
      const api = `${url}/api/readiness`;
      const latencies = await runTask<Latencies>(LOAD, {
        token,
        connections,
        rounds,
        requests,
        routes: {
          'no-op': [`${api}/bench/no-op`],
          floor: names.map(name => `${api}/bench/floor/${name}`),
          page: names.map(name => `${api}/entities/component/default/${name}`),
        },
      } satisfies LoadInput);
      figures.callers.push({
        caller,
        connections,
        routes: {
          'no-op': routeFigures(latencies['no-op']),
          floor: routeFigures(latencies.floor),
          page: routeFigures(latencies.page),
        },
      });
    }
  }
  if (policy === 'demo') {
    const token = await signIn(url, CONTRACTOR);
    const start = performance.now();
    await getJson(`${url}/api/readiness/bench/readable`, token);
    figures.setMs = performance.now() - start;
  }
  return figures;
});

function routeFigures(rounds: number[][]): RouteFigures {
  return {
    p50Ms: median(rounds.map(times => percentile(times, 0.5))),
    p99Ms: median(rounds.map(times => percentile(times, 0.99))),
  };
}
