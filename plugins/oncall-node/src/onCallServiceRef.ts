import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  EntityOnCallFacts,
  OnCallClient,
} from '@opsready/backstage-plugin-oncall-common';
import {
  batches,
  fetchAsPlugin,
} from '@opsready/backstage-plugin-opsready-node';

/**
 * Who answers for many entities, for other plugins' scheduled work. Calls over HTTP as the calling plugin.
 *
 * @public
 */
export interface OnCallService {
  /**
   * Facts by entity, asked in parts of 500. Entities that the plugin does not know are left out.
   *
   * @throws ResponseError where the oncall plugin does not answer; 404 where it is not installed
   */
  queryEntityFacts(options: {
    entityRefs: string[];
    signal?: AbortSignal;
  }): AsyncIterable<EntityOnCallFacts>;
}

const MOST_ENTITIES = 500;

/** @public */
export const onCallServiceRef = createServiceRef<OnCallService>({
  id: 'oncall.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => ({
        async *queryEntityFacts({ entityRefs, signal }) {
          const client = new OnCallClient({
            discoveryApi: discovery,
            fetchApi: {
              fetch: fetchAsPlugin({ auth, targetPluginId: 'oncall', signal }),
            },
          });
          for (const part of batches(entityRefs, MOST_ENTITIES)) {
            signal?.throwIfAborted();
            yield await client.queryEntityFacts(part);
          }
        },
      }),
    }),
});
