import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { Clock } from './Clock';
import { createClock } from './createClock';

/**
 * The one clock of the Opsready backends: every "now" that decides something comes from it.
 *
 * The real clock, unless `opsready.development.clockFile` is set, which is refused outside development and test.
 *
 * @public
 */
export const clockServiceRef = createServiceRef<Clock>({
  id: 'opsready.clock',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ config, logger }) => createClock({ config, logger }),
    }),
});
