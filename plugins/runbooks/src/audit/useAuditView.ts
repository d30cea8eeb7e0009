import { useView } from '@opsready/backstage-plugin-opsready-react';
import { readAuditView, writeAuditView } from './AuditAddress';

const ADDRESS = { read: readAuditView, write: writeAuditView };

/** The view in the address. */
export function useAuditView() {
  return useView(ADDRESS);
}
