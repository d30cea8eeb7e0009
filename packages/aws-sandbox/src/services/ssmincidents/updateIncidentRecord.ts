import {
  UpdateIncidentRecord$,
  type UpdateIncidentRecordInput,
  type UpdateIncidentRecordOutput,
} from '@aws-sdk/client-ssm-incidents';
import { updateIncident } from '../../engine/incidents/updateIncident';
import { assertLength, assertOneOf, assertRange } from '../constraints';
import { defineOperation } from '../defineService';
import { incidentsOf, requireIncident } from './required';

export const updateIncidentRecord = defineOperation<
  UpdateIncidentRecordInput,
  UpdateIncidentRecordOutput
>({
  schema: UpdateIncidentRecord$,
  run({ input, caller, region, now }) {
    assertLength(input.title, 'title', { max: 200 });
    assertLength(input.summary, 'summary', { min: 0, max: 8000 });
    assertRange(input.impact, 'impact', { min: 1, max: 5 });
    assertOneOf(input.status, 'status', ['OPEN', 'RESOLVED']);
    const state = incidentsOf(region);
    const { arn: _, clientToken: __, ...changes } = input;
    updateIncident(state, requireIncident(state, input.arn), changes, {
      by: caller.arn,
      at: now,
    });
    return {};
  },
});
