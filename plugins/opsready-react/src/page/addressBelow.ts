import { RouteRef, useRouteRef } from '@backstage/frontend-plugin-api';

/** An address below another one, where there is one. @public */
export function addressBelow(
  base: string | undefined,
  path: string,
): string | undefined {
  return base === undefined ? undefined : `${base.replace(/\/$/, '')}/${path}`;
}

/**
 * The address of a sub-page, in both frontend systems: the classic one only knows the page, not what is below it.
 *
 * @public
 */
export function useAddressBelow(
  routeRef: RouteRef,
  page: string | undefined,
  path: string,
): string | undefined {
  return useRouteRef(routeRef)?.() ?? addressBelow(page, path);
}
