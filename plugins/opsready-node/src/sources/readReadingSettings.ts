import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readMs } from '../config/readDurations';

/** How sources are read, and what is kept of entities. @public */
export interface ReadingSettings {
  /** Kinds of entities that something is bound to. */
  kinds: string[];
  pollMs: number;
  leaseMs: number;
  concurrency: number;
  keepLeftMs: number;
}

/**
 * Reads `kinds`, `<section>.pollInterval`, `<section>.leaseDuration`, `<section>.concurrency` and `retention.leftEntities`.
 * Throws where a key is wrong, naming it.
 *
 * @public
 */
export function readReadingSettings(
  rootConfig: Config,
  options: {
    /** The plugin's key: `opsready.runbooks`. */
    root: string;
    section: string;
    defaultKinds: string[];
  },
): ReadingSettings {
  const { root, section, defaultKinds } = options;
  const config = rootConfig.getOptionalConfig(root);
  const duration = (key: string, fallback: Parameters<typeof readMs>[2]) =>
    readMs(config, key, fallback, root);
  const kinds = config?.getOptionalStringArray('kinds') ?? defaultKinds;
  if (kinds.length === 0) {
    throw new InputError(
      `Config key '${root}.kinds' must list at least one kind; leave it out for the default`,
    );
  }
  const concurrency = config?.getOptionalNumber(`${section}.concurrency`) ?? 4;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new InputError(
      `Config key '${root}.${section}.concurrency' must be a whole number of at least 1`,
    );
  }
  return {
    kinds,
    pollMs: duration(`${section}.pollInterval`, { seconds: 5 }),
    leaseMs: duration(`${section}.leaseDuration`, { seconds: 30 }),
    concurrency,
    keepLeftMs: duration('retention.leftEntities', { days: 30 }),
  };
}
