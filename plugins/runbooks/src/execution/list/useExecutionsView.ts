import { useView } from '@opsready/backstage-plugin-opsready-react';
import { readExecutionsView, writeExecutionsView } from './ExecutionsAddress';

const ADDRESS = { read: readExecutionsView, write: writeExecutionsView };

/** The view in the address. */
export function useExecutionsView() {
  return useView(ADDRESS);
}
