import type { Run } from '../../state';
import { resolveTargets } from '../targets/resolveTargets';
import { toStepFailure } from '../StepFailure';
import type { ExecutionContext } from './ExecutionContext';
import { launchExecution } from './launchExecution';
import { checkRequest, type PreparedExecution } from './prepareExecution';
import { childStep, runChildren, type ChildJob } from './runChildren';
import type { StepsEnd } from './runSteps';

const DEFAULT_CONCURRENCY = 10;

/** Runs the document once for each target. */
export function* runTargets(
  context: ExecutionContext,
  prepared: PreparedExecution,
): Run<StepsEnd> {
  const { execution } = context;
  let jobs: ChildJob[];
  try {
    jobs = childrenOf(context, prepared);
  } catch (error) {
    return { status: 'Failed', message: toStepFailure(error).message };
  }
  if (jobs.length === 0) {
    return { status: 'Failed', message: 'The targets match no resource.' };
  }
  execution.steps.push(...jobs.map(({ step }) => step));
  return yield* runChildren(context, jobs, {
    maxConcurrency: execution.maxConcurrency,
    maxErrors: execution.maxErrors,
    fallback: { concurrency: DEFAULT_CONCURRENCY },
  });
}

function childrenOf(
  context: ExecutionContext,
  prepared: PreparedExecution,
): ChildJob[] {
  const { world, execution } = context;
  const { account, region } = execution;
  const job = (target: string, parameters: Record<string, string[]>) => ({
    step: childStep(target, {
      targets: [{ Key: 'ParameterValues', Values: [target] }],
    }),
    start: () =>
      launchExecution({
        world,
        account,
        region,
        caller: context.caller,
        isRoleGiven: true,
        parentId: execution.id,
        target,
        prepared: checkRequest({
          document: prepared.document,
          version: prepared.version,
          request: {
            ...prepared.request,
            parameters: { ...execution.parameters, ...parameters },
            rate: {},
          },
        }),
      }),
  });
  if (execution.targetMaps) {
    return execution.targetMaps.map(map => job(JSON.stringify(map), map));
  }
  const values = resolveTargets(
    world.region(account, region),
    prepared.document,
    execution.targets ?? [],
  );
  execution.resolvedTargets = values;
  const parameter = execution.targetParameterName ?? '';
  return values.map(value => job(value, { [parameter]: [value] }));
}
