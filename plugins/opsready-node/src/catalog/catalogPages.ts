import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Entities of one request to the catalog, and of one transaction. */
const PAGE_SIZE = 200;

/** All entities of some kinds, or that something else is so of, page by page, in an order that does not change while they are read. @public */
export async function* catalogPages(options: {
  catalog: CatalogService;
  /** Asked for each page: tokens run out. */
  credentials: () => Promise<BackstageCredentials>;
  /** All where they are not given. */
  kinds?: readonly string[];
  /** What else of them has to be so, one of these where it is a list: `{ 'spec.type': 'database' }`. */
  filter?: EntityFilterQuery;
  /** What is read of them; everything where it is not given. */
  fields?: string[];
  signal: AbortSignal;
}): AsyncGenerator<Entity[]> {
  const { catalog, fields, signal } = options;
  const filter = filterOf(options);
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const credentials = await options.credentials();
    const response = await catalog.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE_SIZE }
        : {
            filter,
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

function filterOf({
  kinds,
  filter = {},
}: {
  kinds?: readonly string[];
  filter?: EntityFilterQuery;
}): EntityFilterQuery {
  const ofKinds = kinds && { kind: [...kinds] };
  return Array.isArray(filter)
    ? filter.map(one => ({ ...one, ...ofKinds }))
    : { ...filter, ...ofKinds };
}
