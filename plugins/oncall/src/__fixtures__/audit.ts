import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import { refOf } from './entities';
import { ago, DAY, HOUR } from './now';

/** The record, newest first. */
export const AUDIT: AuditEntry[] = [
  {
    id: 'audit-5',
    at: ago(19),
    event: 'pageSent',
    severity: 'medium',
    actor: 'user:default/mara',
    entityRef: refOf('payments-api'),
    rosterId: 'roster-payments',
    actionId: 'action-1',
    subject: 'Amara Okafor',
    detail: 'Half of all card payments fail.',
  },
  {
    id: 'audit-4',
    at: ago(2 * HOUR),
    event: 'revealed',
    severity: 'high',
    actor: 'user:default/amara',
    entityRef: refOf('payments-api'),
    subject: 'Card desk, voice',
  },
  {
    id: 'audit-3',
    at: ago(3 * HOUR),
    event: 'revealRefused',
    severity: 'medium',
    actor: 'user:default/noor',
    entityRef: refOf('payments-api'),
    subject: 'Card desk, voice',
    detail: 'Lacks oncall.contact.reveal.',
  },
  {
    id: 'audit-2',
    at: ago(2 * DAY),
    event: 'becameUnknown',
    severity: 'high',
    actionId: 'action-2',
    entityRef: refOf('payments-api'),
  },
  {
    id: 'audit-1',
    at: ago(200 * DAY),
    event: 'reviewed',
    severity: 'low',
    actor: 'user:default/amara',
    entityRef: 'system:default/payments',
  },
];
