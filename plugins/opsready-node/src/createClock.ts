import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';
import { Clock } from './Clock';
import { FileClock } from './FileClock';

const CLOCK_FILE = 'opsready.development.clockFile';

/**
 * The clock that config asks for: the real one, or in development and test one that follows a file.
 *
 * A clock that anyone could move would let stale facts pass as fresh, so only an environment that says that it is
 * no production may have one: `NODE_ENV` has to be `development` or `test`; unset counts as production.
 */
export function createClock(options: {
  config: Config;
  logger: LoggerService;
  nodeEnv?: string;
}): Clock {
  const { config, logger, nodeEnv = process.env.NODE_ENV } = options;
  const file = config.getOptionalString(CLOCK_FILE);
  if (file === undefined) {
    return { now: () => new Date() };
  }
  if (nodeEnv !== 'development' && nodeEnv !== 'test') {
    throw new InputError(
      `Config key '${CLOCK_FILE}' moves the clock and is for development only, but NODE_ENV is ` +
        `${nodeEnv ? `'${nodeEnv}'` : 'not set'}. Remove the key, or start with NODE_ENV=development.`,
    );
  }
  logger.warn(`The clock follows the file that ${CLOCK_FILE} names`);
  return new FileClock(resolve(file));
}
