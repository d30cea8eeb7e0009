import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { MaskingSettings } from './MaskingSettings';

const ROOT = 'opsready.runbooks.masking';

const KEYS = ['namePatterns', 'names'];

/**
 * Reads what counts as secret. A pattern that is no regular expression stops the start, and so does a key that is not known:
 * one that is misspelled must not leave a secret to be seen.
 */
export function readMasking(config: Config): MaskingSettings {
  const masking = config.getOptionalConfig(ROOT);
  const stray = masking?.keys().find(key => !KEYS.includes(key));
  if (stray) {
    throw new InputError(
      `Config key '${ROOT}' has no key '${stray}'; there are ${KEYS.join(', ')}`,
    );
  }
  const patterns = masking?.getOptionalStringArray('namePatterns') ?? [];
  return {
    names: patterns.map((pattern, index) =>
      naming(`${ROOT}.namePatterns[${index}]`, () => new RegExp(pattern, 'i')),
    ),
    always: new Set(
      (masking?.getOptionalStringArray('names') ?? []).map(name =>
        name.toLocaleLowerCase('en-US'),
      ),
    ),
  };
}
