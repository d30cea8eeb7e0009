import { Severity } from '@opsready/backstage-plugin-oncall-common';

/** Those that hold where no plan names any. Impacts are those of Incident Manager. */
export const DEFAULT_SEVERITIES: readonly Severity[] = [
  {
    id: 'SEV1',
    title: 'Critical',
    definition:
      'Customers cannot use the service, or data is lost or disclosed.',
    respondWithin: 'PT15M',
    impact: 1,
    urgency: 'high',
  },
  {
    id: 'SEV2',
    title: 'High',
    definition: 'An important part is down or much slower for many customers.',
    respondWithin: 'PT30M',
    impact: 2,
    urgency: 'high',
  },
  {
    id: 'SEV3',
    title: 'Medium',
    definition: 'Some customers are affected, and there is a way around it.',
    respondWithin: 'PT4H',
    impact: 3,
    urgency: 'low',
  },
  {
    id: 'SEV4',
    title: 'Low',
    definition: 'Hardly anybody notices; it can wait for office hours.',
    respondWithin: 'P1D',
    impact: 4,
    urgency: 'low',
  },
];
