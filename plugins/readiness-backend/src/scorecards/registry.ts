import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { incidentReadiness } from './definitions/incidentReadiness';
import { operationsBaseline } from './definitions/operationsBaseline';
import { ops07 } from './definitions/ops07';

/** Every built-in scorecard, in the order in which they are shown. */
export const scorecards: readonly Scorecard[] = [
  ops07,
  operationsBaseline,
  incidentReadiness,
];
