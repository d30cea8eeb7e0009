import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Refuses keys of config that mean nothing: one with a slip in it would leave out what was meant.
 *
 * @throws InputError that does not name the path
 * @public
 */
export function refuseOtherKeys(config: Config, keys: readonly string[]): void {
  const stray = config.keys().find(key => !keys.includes(key));
  if (stray !== undefined) {
    throw new InputError(
      `there is no key '${stray}'; there are ${keys.join(', ')}`,
    );
  }
}
