import {
  Days,
  filterAddress,
  spanOf,
} from '@opsready/backstage-plugin-opsready-react';
import {
  AuditEvent,
  AuditQuery,
} from '@opsready/backstage-plugin-oncall-common';
import { EVENT_TITLES } from './eventTitles';

/** Which entries are wanted. */
export interface AuditFilter extends Days {
  entityRef?: string;
  actor?: string;
  event?: AuditEvent[];
}

/** How the filters are written in the address. */
export const AUDIT_ADDRESS = filterAddress<AuditFilter>({
  entityRef: { kind: 'text' },
  actor: { kind: 'text' },
  event: { kind: 'list', isValue: text => Object.hasOwn(EVENT_TITLES, text) },
  from: { kind: 'day' },
  to: { kind: 'day' },
});

/** The filter as the backend takes it. */
export function auditQueryOf(filter: AuditFilter): AuditQuery {
  const { from, to, ...others } = filter;
  return { ...others, ...spanOf({ from, to }) };
}
