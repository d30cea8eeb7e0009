import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const PAGE_SIZE = 1_000;

/** The full lower-case refs of all entities that the catalog shows to the caller. */
export async function readableRefs(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<ReadonlySet<string>> {
  const refs = new Set<string>();
  const pages = catalog.streamEntities(
    {
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
      pageSize: PAGE_SIZE,
      totalItems: 'exclude',
    },
    { credentials },
  );
  for await (const page of pages) {
    for (const entity of page) {
      refs.add(stringifyEntityRef(entity));
    }
  }
  return refs;
}
