import { Config } from '@backstage/config';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { MaskingSettings } from './MaskingSettings';

const ROOT = 'opsready.runbooks.masking';

/** Reads what counts as secret. A pattern that is no regular expression stops the start. */
export function readMasking(config: Config): MaskingSettings {
  const masking = config.getOptionalConfig(ROOT);
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
