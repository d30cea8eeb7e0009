import { createApiRef } from '@backstage/frontend-plugin-api';
import { RunbooksClient } from '@opsready/backstage-plugin-runbooks-common';

/**
 * What the screens ask the backend.
 *
 * @public
 */
export type RunbooksApi = Omit<RunbooksClient, 'queryEntityFacts'>;

/**
 * The API of the runbooks plugin.
 *
 * @public
 */
export const runbooksApiRef = createApiRef<RunbooksApi>().with({
  id: 'plugin.runbooks.client',
  pluginId: 'runbooks',
});
