import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { RunbooksClient } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { rootRouteRef } from '../routes';

/**
 * The runbooks plugin of the classic frontend system: the API, and the extensions of this entry.
 *
 * @public
 */
export const runbooksPlugin = createPlugin({
  id: 'runbooks',
  routes: { root: convertLegacyRouteRef(rootRouteRef) },
  apis: [
    createApiFactory({
      api: runbooksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbooksClient(deps),
    }),
  ],
});
