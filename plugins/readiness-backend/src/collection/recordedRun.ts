import {
  Clock,
  LeaseLostError,
  TargetLease,
} from '@opsready/backstage-plugin-opsready-node';
import { CollectionRuns, RunCounts } from './CollectionRuns';
import { errorInfo, isStop } from './runError';

/**
 * Reads a target under its lease, and records when it began and what came of it. `read` counts what it does.
 *
 * Throws what `read` throws, or why `signal` was aborted. Of a read that lost its target nothing more is written: who has it
 * now closes the run.
 */
export async function recordedRun(options: {
  runs: CollectionRuns;
  clock: Clock;
  lease: TargetLease;
  collectorId: string;
  mode: 'full' | 'delta';
  now: Date;
  signal: AbortSignal;
  read: (counts: RunCounts) => Promise<void>;
}): Promise<void> {
  const { runs, clock, lease, collectorId, mode, signal } = options;
  const key = { collectorId, targetId: lease.targetId };
  const startedAt = options.now.toISOString();
  const started = performance.now();
  const counts: RunCounts = { read: 0, added: 0, changed: 0, removed: 0 };
  const id = await lease.write(trx =>
    runs.start(trx, { ...key, mode, at: startedAt }),
  );
  const outcomeOf = () => ({
    ...key,
    id,
    counts,
    finishedAt: clock.now().toISOString(),
    durationMs: performance.now() - started,
  });
  try {
    await options.read(counts);
    await lease.write(trx =>
      runs.succeed(trx, { ...outcomeOf(), mode, startedAt }),
    );
  } catch (error) {
    if ((error as Error)?.name === LeaseLostError.name) {
      throw error;
    }
    const reason = signal.aborted ? signal.reason : error;
    await lease.write(trx =>
      runs.fail(trx, {
        ...outcomeOf(),
        error: errorInfo(reason),
        stopped: isStop(reason),
      }),
    );
    throw reason;
  }
}
