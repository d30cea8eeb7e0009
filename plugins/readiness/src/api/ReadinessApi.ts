import { createApiRef } from '@backstage/frontend-plugin-api';
import { ReadinessClient } from '@opsready/backstage-plugin-readiness-common';

/**
 * What the readiness pages ask of the backend. `ReadinessClient` is one; tests and dev set-ups bring their own.
 *
 * @public
 */
export type ReadinessApi = Pick<ReadinessClient, keyof ReadinessClient>;

/**
 * The API of the readiness plugin; a module of this plugin may replace it.
 *
 * @public
 */
export const readinessApiRef = createApiRef<ReadinessApi>().with({
  id: 'plugin.readiness.client',
  pluginId: 'readiness',
});
