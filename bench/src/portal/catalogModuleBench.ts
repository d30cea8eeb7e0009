import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { CONTRACTOR, EMPLOYEE } from './people';

/** The first entities of the seeded database, all in the system that contractors see, and two people. */
export function catalogModuleBench(count: number) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'bench',
            connect: async connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities(count).map(seeded => ({ entity: seeded })),
              }),
          });
        },
      });
    },
  });
}

function entities(count: number): Entity[] {
  return [
    entity('Group', 'contractors', { type: 'team', children: [] }),
    entity('Group', 'payments', { type: 'team', children: [] }),
    entity('User', CONTRACTOR, { memberOf: ['contractors'] }),
    entity('User', EMPLOYEE, { memberOf: ['payments'] }),
    entity('System', 'logistics', { owner: 'payments' }),
    ...Array.from({ length: count }, (_, index) =>
      entity('Component', `service-${index}`, {
        type: 'service',
        lifecycle: 'production',
        owner: 'payments',
        system: 'logistics',
      }),
    ),
  ];
}

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://example.com/bench',
        [ANNOTATION_ORIGIN_LOCATION]: 'url:https://example.com/bench',
      },
    },
    spec,
  };
}
