import { Config } from '@backstage/config';
import { readMs } from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.runbooks.following';

/** How closely executions are followed. */
export interface FollowingSettings {
  /** Between two reads of a place where something runs. */
  fastMs: number;
  /** Between two reads of any other. */
  slowMs: number;
  /** After which a place is taken from a replica that died. */
  leaseMs: number;
}

/** Reads `opsready.runbooks.following`; what is malformed stops the start. */
export function readFollowing(config: Config): FollowingSettings {
  const following = config.getOptionalConfig(ROOT);
  return {
    fastMs: readMs(following, 'fast', { seconds: 5 }, ROOT),
    slowMs: readMs(following, 'slow', { minutes: 2 }, ROOT),
    leaseMs: readMs(following, 'leaseDuration', { seconds: 30 }, ROOT),
  };
}
