import { SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock } from '../Clock';
import { SourceCycles } from './SourceCycles';
import { SourceLoop } from './SourceLoop';
import { ReadSource, SourceRegistry } from './SourceRegistry';

/**
 * Puts the reading of sources on the scheduler; each task is harmless whoever triggers it.
 *
 * - `read:<source>` (one replica): begins a cycle, so that the source's targets become due.
 * - `index` (every replica): reads what is due, and what follows from it.
 *
 * @public
 */
export async function scheduleSources<TSource extends ReadSource>(options: {
  knex: Knex;
  clock: Clock;
  scheduler: SchedulerService;
  sources: SourceRegistry<TSource>;
  loop: SourceLoop<TSource>;
  pollMs: number;
  /** Aborted when the replica stops. */
  stop: AbortSignal;
  /** Called after the loop, even where nothing was due. */
  afterLoop: () => Promise<void>;
}): Promise<void> {
  const { scheduler, sources, loop, pollMs, stop, afterLoop } = options;
  const cycles = new SourceCycles(options);
  for (const [sourceId, { schedule, frequencyMs }] of sources) {
    await scheduler.scheduleTask({
      ...schedule,
      id: `read:${sourceId}`,
      scope: 'global',
      fn: async () => {
        // Anyone who is signed in can trigger this: at most twice the calls that the schedule makes.
        await cycles.begin(sourceId, (frequencyMs ?? 60_000) / 2);
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'index',
    scope: 'local',
    frequency: { milliseconds: pollMs },
    timeout: { hours: 24 },
    fn: async signal => {
      await loop.run(AbortSignal.any([signal, stop]));
      await afterLoop();
    },
  });
}
