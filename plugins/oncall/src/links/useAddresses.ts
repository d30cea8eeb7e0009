import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  addressBelow,
  useAddressBelow,
} from '@opsready/backstage-plugin-opsready-react';
import { peopleRouteRef, rootRouteRef, rostersRouteRef } from '../routes';

/** Where the screens of the plugin are; `undefined` where an app does not have its page. */
export interface Addresses {
  rosters: string | undefined;
  people: string | undefined;
  roster(rosterId: string): string | undefined;
}

/** The addresses of the screens, in both frontend systems: the classic one only knows the page, not what is below it. */
export function useAddresses(): Addresses {
  const root = useRouteRef(rootRouteRef)?.();
  const rosters = useAddressBelow(rostersRouteRef, root, 'rosters');
  return {
    rosters,
    people: useAddressBelow(peopleRouteRef, root, 'people'),
    roster: id => addressBelow(rosters, encodeURIComponent(id)),
  };
}
