import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ReadinessClient } from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { rootRouteRef } from '../routes';

/**
 * The readiness plugin of the classic frontend system: the API, and the extensions of this entry.
 *
 * @public
 */
export const readinessPlugin = createPlugin({
  id: 'readiness',
  routes: { root: convertLegacyRouteRef(rootRouteRef) },
  apis: [
    createApiFactory({
      api: readinessApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ReadinessClient(deps),
    }),
  ],
});
