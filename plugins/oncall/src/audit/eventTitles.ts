import { AuditEvent } from '@opsready/backstage-plugin-oncall-common';

/** What happened, as people say it. */
export const EVENT_TITLES: Record<AuditEvent, string> = {
  revealed: 'Saw an address',
  revealRefused: 'Was refused an address',
  revealFailed: 'An address could not be read',
  pageRequested: 'Asked for a page',
  pageRefused: 'Was refused a page',
  pageSent: 'Paged',
  pageFailed: 'A page failed',
  incidentRequested: 'Asked for an incident',
  incidentRefused: 'Was refused an incident',
  incidentDeclared: 'Declared an incident',
  incidentFailed: 'An incident failed',
  becameUnknown: 'Became unknown',
  closed: 'Said what became of it',
  reviewed: 'Reviewed the contacts',
};
