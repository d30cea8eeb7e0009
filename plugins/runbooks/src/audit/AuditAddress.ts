import {
  Days,
  filterAddress,
  spanOf,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditQuery } from '@opsready/backstage-plugin-runbooks-common';

/** Which entries are wanted. */
export interface AuditFilter extends Days {
  executionId?: string;
  runbookId?: string;
  entityRef?: string;
  actor?: string;
}

/** How the filters are written in the address. */
export const AUDIT_ADDRESS = filterAddress<AuditFilter>({
  executionId: { kind: 'text' },
  runbookId: { kind: 'text' },
  entityRef: { kind: 'text' },
  actor: { kind: 'text' },
  from: { kind: 'day' },
  to: { kind: 'day' },
});

/** The filter as the backend takes it. */
export function auditQueryOf(filter: AuditFilter): AuditQuery {
  const { from, to, ...texts } = filter;
  return { ...texts, ...spanOf({ from, to }) };
}
