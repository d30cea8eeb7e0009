import { SourceState } from '@opsready/backstage-plugin-oncall-common';
import { ago, DAY, HOUR } from './now';

/** A source in every state. */
export const SOURCES: SourceState[] = [
  {
    sourceId: 'pagerduty',
    title: 'PagerDuty',
    targetId: 'default',
    place: 'account default',
    state: 'current',
    lastSuccessAt: ago(2),
  },
  {
    sourceId: 'incident-manager',
    title: 'AWS Incident Manager',
    targetId: 'production',
    place: '111122223333 eu-west-1',
    state: 'denied',
    lastSuccessAt: ago(2 * DAY),
    message: 'AWS refuses to list shifts.',
    missingPermission: 'ssm-contacts:ListRotationShifts',
  },
  {
    sourceId: 'static',
    title: 'Catalog and config',
    state: 'stale',
    lastSuccessAt: ago(3 * HOUR),
    message: 'The catalog did not answer at the last reading.',
  },
  {
    sourceId: 'incident-manager',
    title: 'AWS Incident Manager',
    targetId: 'staging',
    place: '444455556666 eu-west-1',
    state: 'never',
  },
];
