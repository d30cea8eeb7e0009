import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { OnCallClient } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { rootRouteRef } from '../routes';

/**
 * The oncall plugin of the classic frontend system: the API, and the extensions of this entry.
 *
 * @public
 */
export const onCallPlugin = createPlugin({
  id: 'oncall',
  routes: { root: convertLegacyRouteRef(rootRouteRef) },
  apis: [
    createApiFactory({
      api: onCallApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new OnCallClient(deps),
    }),
  ],
});
