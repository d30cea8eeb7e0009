import fc from 'fast-check';
import { isInvocationFinished } from '../../state';
import { planInvocations, type PlannedInstance } from './planInvocations';

const requestedAt = new Date('2030-01-01T00:00:00Z');
const late = new Date('2031-01-01T00:00:00Z');

const instances: fc.Arbitrary<PlannedInstance[]> = fc
  .array(
    fc.record({
      isOnline: fc.boolean(),
      durationMs: fc.integer({ min: 1, max: 60_000 }),
      outcome: fc.constantFrom('Success' as const, 'Failed' as const),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(list =>
    list.map(({ isOnline, durationMs, outcome }, index) => ({
      instanceId: `i-${index}`,
      instanceName: `machine-${index}`,
      isOnline,
      durationMs,
      script: { outcome },
    })),
  );

const plan = (
  list: PlannedInstance[],
  concurrency: number,
  errorLimit: number,
) =>
  planInvocations({
    instances: list,
    requestedAt,
    concurrency,
    errorLimit,
    deliverySeconds: 600,
    executionSeconds: 3600,
  });

/** When an invocation runs, in milliseconds; undefined where it never does. */
const runOf = ({ status }: ReturnType<typeof plan>[number]) => {
  const from = status.firstMoment(value => value.status === 'InProgress');
  const to = status.lastChange();
  return from && to && { from: from.getTime(), to: to.getTime() };
};

describe('the plan of a command', () => {
  it('ends for every instance, and never runs more at a time than it may', () => {
    fc.assert(
      fc.property(
        instances,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 5 }),
        (list, concurrency, errorLimit) => {
          const invocations = plan(list, concurrency, errorLimit);
          for (const { status } of invocations) {
            expect(isInvocationFinished(status.at(late))).toBe(true);
          }
          const runs = invocations.map(runOf).filter(run => run !== undefined);
          for (const { from } of runs) {
            const beside = runs.filter(
              run => run.from <= from && from < run.to,
            );
            expect(beside.length).toBeLessThanOrEqual(concurrency);
          }
        },
      ),
    );
  });

  it('starts nothing once more have failed than are borne', () => {
    fc.assert(
      fc.property(
        instances,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 5 }),
        (list, concurrency, errorLimit) => {
          const invocations = plan(list, concurrency, errorLimit);
          const failures = invocations
            .filter(({ status }) => status.at(late).status === 'Failed')
            .map(({ status }) => Number(status.lastChange()));
          for (const run of invocations.map(runOf)) {
            const before = failures.filter(
              moment => run !== undefined && moment <= run.from,
            );
            expect(before.length).toBeLessThanOrEqual(errorLimit);
          }
        },
      ),
    );
  });

  it('runs one after the other where one is the limit, and stops after the first failure', () => {
    const list = ['Success', 'Failed', 'Success'].map((outcome, index) => ({
      instanceId: `i-${index}`,
      instanceName: '',
      isOnline: true,
      durationMs: 1000,
      script: { outcome: outcome as 'Success' | 'Failed' },
    }));
    expect(
      plan(list, 1, 0).map(({ status }) => status.at(late).details),
    ).toEqual(['Success', 'Failed', 'Terminated']);
    expect(
      plan(list, 1, 1).map(({ status }) => status.at(late).details),
    ).toEqual(['Success', 'Failed', 'Success']);
  });
});
