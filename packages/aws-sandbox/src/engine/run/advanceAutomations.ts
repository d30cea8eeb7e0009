import { isFinished, type AutomationTask, type World } from '../../state';

/** A guard: no honest world has so many events between two looks. */
const MAX_EVENTS = 200_000;

/**
 * Carries every execution on to the sandbox's present: whatever was due since the last time happens in its order
 * and at its own moment, however long ago that was.
 */
export function advanceAutomations(world: World): void {
  const { automation } = world;
  const present = world.clock.now().getTime();
  // The clock may have been set back.
  automation.time = Math.min(automation.time, present);
  for (let events = 0; events < MAX_EVENTS; events++) {
    const next = nextTask(world, present);
    if (!next) {
      automation.time = present;
      return;
    }
    automation.time = Math.max(automation.time, next.at);
    carryOn(world, next.task);
  }
}

function nextTask(
  { automation: { tasks, time } }: World,
  present: number,
): { task: AutomationTask; at: number } | undefined {
  let next: { task: AutomationTask; at: number } | undefined;
  for (const task of tasks) {
    const { until, ready } = task.wait;
    if ((until !== undefined && until <= time) || ready?.()) {
      return { task, at: time };
    }
    if (
      until !== undefined &&
      until <= present &&
      until < (next?.at ?? Infinity)
    ) {
      next = { task, at: until };
    }
  }
  return next;
}

function carryOn(world: World, task: AutomationTask): void {
  const { execution, run } = task;
  try {
    const step = run.next();
    if (!step.done) {
      task.wait = step.value;
      return;
    }
  } catch (error) {
    // A bug of the sandbox: said where a developer looks.
    execution.status = 'Failed';
    execution.failureMessage = `The sandbox failed: ${
      error instanceof Error ? error.stack : error
    }`;
  }
  world.automation.tasks.delete(task);
  if (isFinished(execution)) {
    execution.endedAt ??= new Date(world.automation.time);
  }
}
