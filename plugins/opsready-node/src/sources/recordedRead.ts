import { Clock } from '../Clock';
import { LeaseLostError, TargetLease } from '../leases/TargetLeases';
import { isStop, readErrorOf } from './readError';
import { recordFailure, recordSuccess, TargetKey } from './sourceTargets';

/**
 * Reads a target under its lease, and records what came of it. Throws what `read` throws, or why `signal` was aborted. Of a
 * read that lost its target nothing more is written: who has it now begins anew.
 *
 * @public
 */
export async function recordedRead(options: {
  clock: Clock;
  lease: TargetLease;
  key: TargetKey;
  now: Date;
  signal: AbortSignal;
  read: () => Promise<void>;
}): Promise<void> {
  const { clock, lease, key, now, signal } = options;
  try {
    await options.read();
    await lease.write(trx => recordSuccess(trx, key, now.toISOString()));
  } catch (error) {
    if ((error as Error)?.name === LeaseLostError.name) {
      throw error;
    }
    const reason = signal.aborted ? signal.reason : error;
    await lease.write(trx =>
      recordFailure(trx, key, {
        error: readErrorOf(reason),
        at: clock.now().toISOString(),
        stopped: isStop(reason),
      }),
    );
    throw reason;
  }
}
