import type { Run, World } from '../../state';

/** Lets time pass. */
export function* pass(world: World, durationMs: number): Run {
  const until = world.automation.time + durationMs;
  while (world.automation.time < until) {
    yield { until };
  }
}

/** Goes on when the condition holds. */
export function* untilTrue(ready: () => boolean): Run {
  while (!ready()) {
    yield { ready };
  }
}
