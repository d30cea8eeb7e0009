import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';

/** Milliseconds of a duration. @public */
export function toMs(duration: HumanDuration): number {
  return Duration.fromObject(duration).toMillis();
}

/** Milliseconds of an optional duration in config; one that is malformed or not above 0 stops the start with the key's whole path. @public */
export function readMs(
  config: Config | undefined,
  key: string,
  fallback: HumanDuration,
  root: string,
): number {
  return config?.has(key)
    ? naming(`${root}.${key}`, () =>
        aboveZero(toMs(readDurationFromConfig(config, { key }))),
      )
    : toMs(fallback);
}

/** Names the key in what a reader of config throws, which knows only the end of its path. @public */
export function naming<TValue>(path: string, read: () => TValue): TValue {
  try {
    return read();
  } catch (error) {
    throw new InputError(
      `Config key '${path}' is wrong: ${toError(error).message}`,
    );
  }
}

function aboveZero(ms: number): number {
  if (!(ms > 0)) {
    throw new InputError('it has to be longer than 0');
  }
  return ms;
}
