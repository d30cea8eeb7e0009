import { EntityRoster } from '@opsready/backstage-plugin-oncall-common';
import { ago } from './now';

export const PAGERDUTY = { id: 'pagerduty', title: 'PagerDuty' };
export const INCIDENT_MANAGER = {
  id: 'incident-manager',
  title: 'AWS Incident Manager',
};
export const STATIC = { id: 'static', title: 'Catalog and config' };

export const CURRENT = { state: 'current' as const, readAt: ago(1) };

/** An annotation of the entity itself. */
export function namedBy(entry: string): EntityRoster['reason'] {
  return {
    kind: 'annotation',
    entry,
    message: 'Its annotation opsready.io/oncall names it.',
  };
}
