import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';

/** Milliseconds of a duration. */
export function toMs(duration: HumanDuration): number {
  return Duration.fromObject(duration).toMillis();
}

/** Milliseconds of an optional duration in config; a malformed one stops the start with the key's path. */
export function readMs(
  config: Config | undefined,
  key: string,
  fallback: HumanDuration,
): number {
  return toMs(
    config?.has(key) ? readDurationFromConfig(config, { key }) : fallback,
  );
}
