import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const DEFAULT_KINDS = ['Component', 'API', 'Resource', 'System'];
const DEFAULT_CONCURRENCY = 4;

/** Kinds of entities that are judged, from `opsready.readiness`. An empty list would judge nothing and stops the start. */
export function readKinds(config: Config | undefined): string[] {
  const kinds = config?.getOptionalStringArray('kinds') ?? DEFAULT_KINDS;
  if (kinds.length === 0) {
    throw new InputError(
      "Config key 'opsready.readiness.kinds' must list at least one kind; leave it out for the default",
    );
  }
  return kinds;
}

/** Targets that one replica reads at the same time, from `opsready.readiness`; without any, nothing would be read. */
export function readConcurrency(config: Config | undefined): number {
  const concurrency =
    config?.getOptionalNumber('collection.concurrency') ?? DEFAULT_CONCURRENCY;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new InputError(
      "Config key 'opsready.readiness.collection.concurrency' must be a whole number of at least 1",
    );
  }
  return concurrency;
}
