import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';
import { LAUNCH_ROLE, PRODUCTION, refOf } from './entities';
import { ago, HOUR } from './now';

const ABOUT: Pick<
  AuditEntry,
  'executionId' | 'runbookId' | 'entityRef' | 'place' | 'planHash' | 'runAs'
> = {
  executionId: 'succeeded',
  runbookId: 'restart-service',
  entityRef: refOf('payments-api'),
  place: PRODUCTION,
  planHash: 'plan-of-restart-service',
  runAs: LAUNCH_ROLE,
};

/** The record of one launch, of one that broke the glass, and of one refusal, newest first. */
export const AUDIT: readonly AuditEntry[] = [
  {
    id: '8',
    at: ago(30),
    event: 'overridden',
    severity: 'high',
    actor: 'user:default/amara',
    ...ABOUT,
    executionId: 'own-request',
    runbookId: 'fail-over-database',
    detail: 'Customers cannot pay; the freeze does not help them.',
  },
  {
    id: '7',
    at: ago(HOUR),
    event: 'refused',
    severity: 'medium',
    actor: 'user:default/robin',
    runbookId: 'restart-service',
    entityRef: refOf('payments-api'),
    detail: 'noPermission',
  },
  {
    id: '6',
    at: ago(2 * HOUR),
    event: 'outputsRead',
    severity: 'low',
    actor: 'user:default/tomas',
    ...ABOUT,
  },
  { id: '5', at: ago(170), event: 'finished', severity: 'low', ...ABOUT },
  {
    id: '4',
    at: ago(174),
    event: 'launched',
    severity: 'medium',
    actor: 'user:default/amara',
    ...ABOUT,
  },
  {
    id: '3',
    at: ago(175),
    event: 'approved',
    severity: 'low',
    actor: 'user:default/tomas',
    ...ABOUT,
    detail: 'Go ahead, I watch the dashboard.',
  },
  {
    id: '2',
    at: ago(180),
    event: 'requested',
    severity: 'low',
    actor: 'user:default/amara',
    ...ABOUT,
    parameters: [
      { name: 'ServiceName', value: 'payments-api' },
      { name: 'Token', value: '••••', secret: true },
    ],
  },
];
