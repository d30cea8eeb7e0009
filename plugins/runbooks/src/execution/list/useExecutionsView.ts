import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  ExecutionsFilter,
  ExecutionsView,
  readExecutionsView,
  writeExecutionsView,
} from './ExecutionsAddress';

/** The view in the address. Filters go back to the first page and do not fill the browser's history. */
export function useExecutionsView() {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const view = readExecutionsView(params);
    const go = (next: ExecutionsView, replace: boolean) =>
      setParams(writeExecutionsView(next), { replace });
    return {
      view,
      setFilter: (filter: ExecutionsFilter) => go({ filter, offset: 0 }, true),
      setOffset: (offset: number) => go({ ...view, offset }, false),
    };
  }, [params, setParams]);
}
