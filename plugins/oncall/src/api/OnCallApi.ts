import { createApiRef } from '@backstage/frontend-plugin-api';
import { OnCallClient } from '@opsready/backstage-plugin-oncall-common';

/**
 * What the screens ask the backend.
 *
 * @public
 */
export type OnCallApi = Omit<OnCallClient, 'queryEntityFacts'>;

/**
 * The API of the oncall plugin.
 *
 * @public
 */
export const onCallApiRef = createApiRef<OnCallApi>().with({
  id: 'plugin.oncall.client',
  pluginId: 'oncall',
});
