import { median, percentile } from './statistics';

/** p95 in milliseconds of the slowest filter, and which one it is. */
export interface SlowestFilter {
  filter: string;
  p95Ms: number;
}

const CALLS = 20;

/** Calls each query once to warm up and twenty times more; `tell` hears of each. */
export async function slowestOf<TQuery extends { name: string }>(
  queries: readonly TQuery[],
  call: (query: TQuery) => Promise<unknown>,
  tell: (measured: SlowestFilter) => void = () => {},
): Promise<SlowestFilter> {
  let worst: SlowestFilter = { filter: '', p95Ms: 0 };
  for (const query of queries) {
    await call(query);
    const times: number[] = [];
    for (let index = 0; index < CALLS; index++) {
      const start = performance.now();
      await call(query);
      times.push(performance.now() - start);
    }
    const measured = { filter: query.name, p95Ms: percentile(times, 0.95) };
    tell(measured);
    if (measured.p95Ms > worst.p95Ms) {
      worst = measured;
    }
  }
  return worst;
}

/** Of several repetitions the one in the middle. */
export function middleOf(runs: readonly SlowestFilter[]): SlowestFilter {
  const p95Ms = median(runs.map(run => run.p95Ms));
  return runs.find(run => run.p95Ms === p95Ms) ?? { filter: '', p95Ms };
}
