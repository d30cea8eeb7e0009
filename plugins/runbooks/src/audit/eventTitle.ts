import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';

const TITLES: Record<AuditEntry['event'], string> = {
  requested: 'Asked for a launch',
  refused: 'Was refused',
  approved: 'Approved',
  approvalRejected: 'Rejected',
  approvalsVoided: 'Approvals became void',
  approvalExpired: 'Approval expired',
  launched: 'Launched',
  submitFailed: 'Could not be started',
  signalled: 'Signalled a step',
  stopRequested: 'Asked to stop',
  stepRecorded: 'Recorded a step',
  finished: 'Ended',
  becameUnknown: 'Became unknown',
  closed: 'Closed',
  overridden: 'Broke the glass',
  reviewed: 'Reviewed the runbook',
  outputsRead: 'Read outputs',
};

/** What happened, as people say it. */
export function eventTitle(event: AuditEntry['event']): string {
  return TITLES[event];
}
