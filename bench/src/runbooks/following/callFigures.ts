import { ConfigReader } from '@backstage/config';
import { Budgets } from '@opsready/backstage-plugin-aws-node';
import { SandboxCall } from '@opsready/backend/src/tests/__testUtils__';
import { PLACE_IDS, placeIdOf } from './Place';

/** The calls of one operation in one place during a phase. */
export interface PlaceFigures {
  calls: number;
  /** In any stretch of one second. */
  mostInOneSecond: number;
  /** By how many calls any stretch of time holds more than the budget allows in it: of one backend, and of all together. */
  overByOne: number;
  overByAll: number;
}

export interface OperationFigures {
  /** Such as `ssm:DescribeAutomationExecutions`. */
  operation: string;
  budget: { perSecond: number; burst: number };
  /** In the order of `PLACE_IDS`. */
  places: PlaceFigures[];
}

/** What a phase cost in calls to Systems Manager. */
export interface PhaseFigures {
  seconds: number;
  operations: OperationFigures[];
}

/**
 * Counts the calls of a phase.
 *
 * @param budgets - what `opsready.aws.budgets` holds
 */
export function callFigures(options: {
  calls: readonly SandboxCall[];
  seconds: number;
  budgets: object[];
}): PhaseFigures {
  const { seconds } = options;
  const budgets = Budgets.fromConfig(
    new ConfigReader({
      opsready: { aws: { budgets: options.budgets as never } },
    }),
  );
  const byOperation = Map.groupBy(
    options.calls.filter(({ service }) => service === 'ssm'),
    ({ operation }) => `ssm:${operation}`,
  );
  return {
    seconds,
    operations: [...byOperation.entries()].sort().map(([operation, own]) => {
      const budget = budgets.of(operation);
      return {
        operation,
        budget,
        places: PLACE_IDS.map(id => {
          const here = own.filter(call => placeIdOf(call) === id);
          const times = timesOf(here);
          return {
            calls: times.length,
            mostInOneSecond: mostWithin(times, 1_000),
            overByOne: Math.max(
              0,
              ...[...Map.groupBy(here, backendOf).values()].map(calls =>
                mostOverBudget(timesOf(calls), budget),
              ),
            ),
            overByAll: mostOverBudget(times, budget),
          };
        }),
      };
    }),
  };
}

/** The name of the backend that made a call. */
export function backendOf({ userAgent }: SandboxCall): string {
  return userAgent?.match(/\bapp\/(\S+)/)?.[1] ?? '';
}

function timesOf(calls: readonly SandboxCall[]): number[] {
  return calls.map(({ time }) => Date.parse(time)).sort((a, b) => a - b);
}

function mostWithin(times: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of times.entries()) {
    while (time - times[first] >= windowMs) {
      first += 1;
    }
    most = Math.max(most, last - first + 1);
  }
  return most;
}

function mostOverBudget(
  times: readonly number[],
  { perSecond, burst }: { perSecond: number; burst: number },
): number {
  // What a bucket that holds `burst` would have left: how far below nothing it would have gone.
  let tokens = burst;
  let lowest = burst;
  for (const [index, time] of times.entries()) {
    const passed = index === 0 ? 0 : time - times[index - 1];
    tokens = Math.min(burst, tokens + (passed / 1_000) * perSecond) - 1;
    lowest = Math.min(lowest, tokens);
  }
  return Math.ceil(Math.max(0, -lowest));
}
