import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  EntityRunbookFacts,
  RunbooksClient,
} from '@opsready/backstage-plugin-runbooks-common';
import { fetchAsPlugin } from '@opsready/backstage-plugin-opsready-node';

/**
 * The runbooks of many entities, for other plugins' scheduled work. Calls over HTTP as the calling plugin.
 *
 * @public
 */
export interface RunbooksService {
  /**
   * Facts by entity, asked in parts of 500. Entities that the index does not know are left out.
   *
   * @throws ResponseError where the runbooks plugin does not answer; 404 where it is not installed
   */
  queryEntityFacts(options: {
    entityRefs: string[];
    signal?: AbortSignal;
  }): AsyncIterable<EntityRunbookFacts>;
}

const MOST_ENTITIES = 500;

/** @public */
export const runbooksServiceRef = createServiceRef<RunbooksService>({
  id: 'runbooks.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => ({
        async *queryEntityFacts({ entityRefs, signal }) {
          const client = new RunbooksClient({
            discoveryApi: discovery,
            fetchApi: {
              fetch: fetchAsPlugin({
                auth,
                targetPluginId: 'runbooks',
                signal,
              }),
            },
          });
          for (let at = 0; at < entityRefs.length; at += MOST_ENTITIES) {
            signal?.throwIfAborted();
            yield await client.queryEntityFacts(
              entityRefs.slice(at, at + MOST_ENTITIES),
            );
          }
        },
      }),
    }),
});
