import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { operationsBaseline } from './definitions/operationsBaseline';
import { ops07 } from './definitions/ops07';

/** Every built-in scorecard, sorted by id. */
export const scorecards: readonly Scorecard[] = [operationsBaseline, ops07];
