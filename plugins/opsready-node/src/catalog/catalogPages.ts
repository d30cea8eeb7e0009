import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Entities of one request to the catalog, and of one transaction. */
const PAGE_SIZE = 200;

/** All entities of some kinds, page by page, in an order that does not change while they are read. @public */
export async function* catalogPages(options: {
  catalog: CatalogService;
  /** Asked for each page: tokens run out. */
  credentials: () => Promise<BackstageCredentials>;
  kinds?: readonly string[];
  /** In place of kinds. */
  filter?: EntityFilterQuery;
  /** What else of them has to be so: `{ 'spec.type': 'database' }`. */
  filter?: Record<string, string>;
  /** What is read of them; everything where it is not given. */
  fields?: string[];
  signal: AbortSignal;
}): AsyncGenerator<Entity[]> {
  const { catalog, kinds, filter, fields, signal } = options;
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const credentials = await options.credentials();
    const response = await catalog.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE_SIZE }
        : {
            filter: { ...filter, kind: [...kinds] },
            fields,
            orderFields: [{ field: 'metadata.uid', order: 'asc' }],
            limit: PAGE_SIZE,
          },
      { credentials },
    );
    if (response.items.length > 0) {
      yield response.items;
    }
    cursor = response.pageInfo.nextCursor;
  } while (cursor);
}
