import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  defineCollector,
  EntityCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { ownerRefOf } from '../../entities/catalogFields';
import { catalogFacts, ownerRefWritten } from './catalogFacts';

/** The id of the collector that also brings the entities themselves. */
export const CATALOG_COLLECTOR = 'catalog';

const maxAge = { hours: 24 };

/** What the catalog says about an entity and its owner. */
export function createCatalogCollector(options: {
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
}): EntityCollector {
  const { catalog, credentials } = options;
  return defineCollector({
    kind: 'entity',
    id: CATALOG_COLLECTOR,
    title: 'Catalog',
    description:
      'Ownership, lifecycle, tier, documentation and links as the software catalog has them.',
    requiredPermissions: [],
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
    facts: {
      owner: {
        type: 'object',
        description:
          'The owner by the ownedBy relation: its ref, title, and whether it exists in the catalog.',
        maxAge,
      },
      'owner-members': {
        type: 'number',
        description: 'People in the owning group; 1 for a user.',
        maxAge,
      },
      'owner-channels': {
        type: 'list',
        description:
          'Kinds of channels by which the owner can be reached, from its profile and links.',
        maxAge,
      },
      lifecycle: {
        type: 'string',
        description: 'The lifecycle, or an empty text.',
        maxAge,
      },
      tier: {
        type: 'number',
        description: 'The tier, 1 is the highest; 0 for none.',
        maxAge,
      },
      techdocs: {
        type: 'boolean',
        description: 'Whether the entity has TechDocs.',
        maxAge,
      },
      links: {
        type: 'list',
        description: 'Links of the entity: title, type and address.',
        maxAge,
      },
      system: {
        type: 'string',
        description: 'The ref of the system, or an empty text.',
        maxAge,
      },
    },
    async collect({ entities }) {
      const refs = new Set<string>();
      for (const entity of entities) {
        const ref = ownerRefOf(entity) ?? ownerRefWritten(entity);
        if (ref) {
          refs.add(ref);
        }
      }
      const { items } =
        refs.size === 0
          ? { items: [] }
          : await catalog.getEntitiesByRefs(
              {
                entityRefs: [...refs],
                fields: [
                  'kind',
                  'metadata.name',
                  'metadata.namespace',
                  'metadata.title',
                  'metadata.links',
                  'spec.profile',
                  'relations',
                ],
              },
              { credentials: await credentials() },
            );
      const owners = new Map<string, Entity>();
      for (const owner of items) {
        if (owner) {
          owners.set(stringifyEntityRef(owner), owner);
        }
      }
      return new Map(
        entities.map(entity => [
          stringifyEntityRef(entity),
          catalogFacts(entity, owners, membersOf),
        ]),
      );
    },
  });
}

function membersOf(owner: Entity): number {
  return owner.kind.toLocaleLowerCase('en-US') === 'user'
    ? 1
    : (owner.relations ?? []).filter(({ type }) => type === RELATION_HAS_MEMBER)
        .length;
}
