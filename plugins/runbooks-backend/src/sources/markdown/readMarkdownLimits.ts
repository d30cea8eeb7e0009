import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { EntityFileLimits } from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.runbooks.markdown';

const DEFAULTS: EntityFileLimits = {
  maxFiles: 100,
  maxBytesPerFile: 128 * 1024,
  maxDepth: 3,
};
const LEAST: EntityFileLimits = {
  maxFiles: 1,
  maxBytesPerFile: 1,
  maxDepth: 0,
};

/** How much of a repository is read for one path. Throws where a key is wrong, naming it. */
export function readMarkdownLimits(rootConfig: Config): EntityFileLimits {
  const config = rootConfig.getOptionalConfig(ROOT);
  const limit = (key: keyof EntityFileLimits) => {
    const value = config?.getOptionalNumber(key) ?? DEFAULTS[key];
    if (!Number.isInteger(value) || value < LEAST[key]) {
      throw new InputError(
        `Config key '${ROOT}.${key}' must be a whole number of at least ${LEAST[key]}`,
      );
    }
    return value;
  };
  return {
    maxFiles: limit('maxFiles'),
    maxBytesPerFile: limit('maxBytesPerFile'),
    maxDepth: limit('maxDepth'),
  };
}
