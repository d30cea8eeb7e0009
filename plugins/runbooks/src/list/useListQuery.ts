import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListQuery, readListQuery, writeListQuery } from './ListQuery';

/** The query in the address. Filters go back to the first page and do not fill the browser's history. */
export function useListQuery() {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const query = readListQuery(params);
    const go = (next: ListQuery, replace: boolean) =>
      setParams(writeListQuery(next), { replace });
    return {
      query,
      setFilter: (filter: ListQuery['filter']) =>
        go({ filter, offset: 0 }, true),
      setOffset: (offset: number) => go({ ...query, offset }, false),
    };
  }, [params, setParams]);
}
