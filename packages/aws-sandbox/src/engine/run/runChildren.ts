import { randomUUID } from 'node:crypto';
import {
  isFinished,
  type Run,
  type StoredExecution,
  type StoredStep,
} from '../../state';
import { toStepFailure } from '../StepFailure';
import { limitOf } from '../targets/limits';
import { engineNow, type ExecutionContext } from './ExecutionContext';
import type { StepsEnd } from './runSteps';

/** One child of an execution that is spread. */
export interface ChildJob {
  step: StoredStep;
  start(): StoredExecution;
}

/** The step by which a spread execution shows a child. */
export function childStep(
  name: string,
  rest: Pick<StoredStep, 'targets' | 'targetLocation'>,
): StoredStep {
  return {
    id: randomUUID(),
    name,
    action: 'aws:executeAutomation',
    status: 'Pending',
    inputs: {},
    outputs: {},
    ...rest,
  };
}

/** Runs children, so many at once, until all are done or more have failed than may. Those that run then are let finish. */
export function* runChildren(
  context: ExecutionContext,
  jobs: readonly ChildJob[],
  rates: {
    maxConcurrency?: string;
    maxErrors?: string;
    fallback: { concurrency: number };
  },
): Run<StepsEnd> {
  const { world, execution } = context;
  const concurrency = Math.max(
    1,
    limitOf(rates.maxConcurrency, jobs.length, rates.fallback.concurrency),
  );
  const allowedErrors = limitOf(rates.maxErrors, jobs.length, 0);
  const waiting = [...jobs];
  const running = new Map<StoredStep, StoredExecution>();
  let errors = 0;
  for (;;) {
    const { stop } = execution.signals;
    while (
      waiting.length > 0 &&
      running.size < concurrency &&
      errors <= allowedErrors &&
      stop === undefined
    ) {
      const { step, start } = waiting.shift()!;
      step.status = 'InProgress';
      step.startedAt = engineNow(world);
      try {
        const child = start();
        step.outputs = { ExecutionId: [child.id] };
        running.set(step, child);
      } catch (error) {
        step.status = 'Failed';
        step.endedAt = engineNow(world);
        step.failureMessage = toStepFailure(error).message;
        errors += 1;
      }
    }
    if (stop === 'Cancel') {
      cancel(running.values());
    }
    if (running.size === 0) {
      break;
    }
    yield {
      ready: () =>
        execution.signals.stop !== stop ||
        [...running.values()].some(isFinished),
    };
    for (const [step, child] of running) {
      if (isFinished(child)) {
        running.delete(step);
        step.status = child.status;
        step.endedAt = child.endedAt;
        step.failureMessage = child.failureMessage;
        errors += child.status === 'Success' ? 0 : 1;
      }
    }
  }
  return errors > 0
    ? {
        status: 'Failed',
        message: `${errors} of ${jobs.length} executions did not succeed${
          waiting.length > 0 ? `, ${waiting.length} were not started` : ''
        }.`,
      }
    : { status: 'Success' };
}

function cancel(children: Iterable<StoredExecution>): void {
  for (const child of children) {
    if (!isFinished(child)) {
      child.signals.stop = 'Cancel';
      child.status = 'Cancelling';
    }
  }
}
