import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isOfKinds } from '@opsready/backstage-plugin-opsready-node';

/** What the readers of the plugin ask of the catalog, answered from memory: the catalog is not what is measured. */
export function seededCatalog(entities: readonly Entity[]): CatalogService {
  const pages: Pick<CatalogService, 'queryEntities'> = {
    async queryEntities(asked = {}) {
      const { limit = 200 } = asked;
      const { kinds, offset } =
        'cursor' in asked
          ? JSON.parse(asked.cursor)
          : { kinds: kindsOf(asked), offset: 0 };
      const found = kinds ? entities.filter(isOfKinds(kinds)) : entities;
      const end = offset + limit;
      return {
        items: found.slice(offset, end),
        totalItems: found.length,
        pageInfo:
          end < found.length
            ? { nextCursor: JSON.stringify({ kinds, offset: end }) }
            : {},
      };
    },
  };
  return pages as CatalogService;
}

function kindsOf(asked: object): string[] | undefined {
  const { filter } = asked as { filter?: { kind?: string[] } };
  return filter?.kind;
}
