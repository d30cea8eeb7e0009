import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What a list shows; all of it is in the address, so that a view can be sent to a colleague. @public */
export interface View<TFilter> {
  filter: TFilter;
  offset: number;
}

/** How a view is written in an address. @public */
export interface ViewAddress<TFilter> {
  /** What cannot be read is as if it were not there. */
  read(params: URLSearchParams): View<TFilter>;
  write(view: View<TFilter>): URLSearchParams;
}

/** The view in the address. Filters go back to the first page and do not fill the browser's history. @public */
export function useView<TFilter>(address: ViewAddress<TFilter>) {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const view = address.read(params);
    const go = (next: View<TFilter>, replace: boolean) =>
      setParams(address.write(next), { replace });
    return {
      view,
      setFilter: (filter: TFilter) => go({ filter, offset: 0 }, true),
      setOffset: (offset: number) => go({ ...view, offset }, false),
    };
  }, [address, params, setParams]);
}
