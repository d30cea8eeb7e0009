import { DatabaseSpec } from '../../databases/DatabaseSpec';
import { runTask, task } from '../../runTask';
import { median, percentile } from '../../statistics';
import { CONTRACTOR, EMPLOYEE } from '../portal/people';
import { PolicyName, startPortal } from '../portal/startPortal';
import type { Latencies, LoadInput } from './load';

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
const LOAD = require.resolve('./load');

task<{
  database: DatabaseSpec;
  policy: PolicyName;
  rounds: number;
  requests: number;
}>(async ({ database, policy, rounds, requests }) => {
  const url = await startPortal({
    database,
    policy,
    catalogEntities: CATALOG_ENTITIES,
  });
  const figures: EntityPageFigures = { callers: [] };
  const callers = policy === 'demo' ? [EMPLOYEE, CONTRACTOR] : [EMPLOYEE];
  const names = Array.from({ length: 100 }, (_, index) => `service-${index}`);
  for (const caller of callers) {
    const token = await signIn(url, caller);
    await entitiesAreThere(url, token);
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

async function signIn(url: string, name: string): Promise<string> {
  const headers = {
    'x-opsready-demo-user': `user:default/${name}`,
    'x-requested-with': 'XMLHttpRequest',
  };
  return eventually(`${name} to be able to sign in`, async () => {
    const response = await fetch(`${url}/api/auth/demo/refresh`, { headers });
    const body = response.ok ? await response.json() : undefined;
    return body?.backstageIdentity?.token as string | undefined;
  });
}

/** The catalog works through its entities in the background, which would be measured too. */
async function entitiesAreThere(url: string, token: string) {
  await eventually('the catalog to hold all entities', async () => {
    const query = 'filter=kind=component&limit=0';
    const found = (await getJson(
      `${url}/api/catalog/entities/by-query?${query}`,
      token,
    )) as { totalItems: number };
    return found.totalItems === CATALOG_ENTITIES || undefined;
  });
}

async function getJson(url: string, token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return response.json();
}

async function eventually<TValue>(
  what: string,
  look: () => Promise<TValue | undefined>,
): Promise<TValue> {
  const end = performance.now() + 180_000;
  while (performance.now() < end) {
    const value = await look();
    if (value !== undefined) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`Waited in vain for ${what}`);
}
