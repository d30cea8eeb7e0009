import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readMs } from '@opsready/backstage-plugin-opsready-node';
import { Duration } from 'luxon';

const ROOT = 'opsready.runbooks';
const DEFAULT_KINDS = ['Component', 'API', 'Resource', 'System'];

/** How the index is kept. */
export interface IndexingSettings {
  /** Kinds of entities that runbooks are bound to. */
  kinds: string[];
  /** Cadence of reviews where a runbook has none of its own. */
  reviewEvery: Duration;
  pollMs: number;
  leaseMs: number;
  concurrency: number;
  keepLeftMs: number;
  keepGoneMs: number;
}

/** Throws where a key is wrong, naming it. */
export function readIndexingSettings(rootConfig: Config): IndexingSettings {
  const config = rootConfig.getOptionalConfig(ROOT);
  const duration = (key: string, fallback: Parameters<typeof readMs>[2]) =>
    readMs(config, key, fallback, ROOT);
  return {
    kinds: readKinds(config),
    reviewEvery: Duration.fromMillis(duration('reviewEvery', { days: 180 })),
    pollMs: duration('indexing.pollInterval', { seconds: 5 }),
    leaseMs: duration('indexing.leaseDuration', { seconds: 30 }),
    concurrency: readConcurrency(config),
    keepLeftMs: duration('retention.leftEntities', { days: 30 }),
    keepGoneMs: duration('retention.goneRunbooks', { days: 90 }),
  };
}

function readKinds(config: Config | undefined): string[] {
  const kinds = config?.getOptionalStringArray('kinds') ?? DEFAULT_KINDS;
  if (kinds.length === 0) {
    throw new InputError(
      `Config key '${ROOT}.kinds' must list at least one kind; leave it out for the default`,
    );
  }
  return kinds;
}

function readConcurrency(config: Config | undefined): number {
  const concurrency = config?.getOptionalNumber('indexing.concurrency') ?? 4;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new InputError(
      `Config key '${ROOT}.indexing.concurrency' must be a whole number of at least 1`,
    );
  }
  return concurrency;
}
