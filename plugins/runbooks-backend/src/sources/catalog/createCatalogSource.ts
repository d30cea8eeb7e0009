import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityRunbooksRead,
  EntityRunbookSource,
} from '@opsready/backstage-plugin-runbooks-node';
import { linkRunbooks } from './linkRunbooks';
import { ReadParts } from './ReadParts';
import { techdocsRunbooks } from './techdocsRunbooks';
import { templateRunbooks } from './templateRunbooks';

/** What entities lead to in the catalog itself: marked links, TechDocs pages and software templates. */
export function createCatalogSource(): EntityRunbookSource {
  return {
    kind: 'entity',
    id: 'catalog',
    title: 'Catalog: links, TechDocs pages and templates',
    requiredPermissions: [],
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
    async *read({ entities }) {
      for (const entity of entities) {
        const read = readEntity(entity);
        if (read) {
          yield read;
        }
      }
    },
  };
}

function readEntity(entity: Entity): EntityRunbooksRead | undefined {
  const parts: ReadParts[] = [
    linkRunbooks(entity),
    techdocsRunbooks(entity),
    templateRunbooks(entity),
  ];
  const runbooks = parts.flatMap(part => part.runbooks);
  const unmatched = parts.flatMap(part => part.unmatched);
  return runbooks.length + unmatched.length > 0
    ? {
        entityRef: stringifyEntityRef(entity),
        result: { runbooks },
        unmatched,
      }
    : undefined;
}
