import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  AuditFilter,
  AuditView,
  readAuditView,
  writeAuditView,
} from './AuditAddress';

/** The view in the address. Filters go back to the first page and do not fill the browser's history. */
export function useAuditView() {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const view = readAuditView(params);
    const go = (next: AuditView, replace: boolean) =>
      setParams(writeAuditView(next), { replace });
    return {
      view,
      setFilter: (filter: AuditFilter) => go({ filter, offset: 0 }, true),
      setOffset: (offset: number) => go({ ...view, offset }, false),
    };
  }, [params, setParams]);
}
