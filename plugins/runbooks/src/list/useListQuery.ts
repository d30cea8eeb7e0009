import { useView } from '@opsready/backstage-plugin-opsready-react';
import { readListQuery, writeListQuery } from './ListQuery';

const ADDRESS = { read: readListQuery, write: writeListQuery };

/** The query in the address. */
export function useListQuery() {
  const { view, ...ways } = useView(ADDRESS);
  return { query: view, ...ways };
}
