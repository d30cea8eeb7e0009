import {
  GetIncidentRecord$,
  type GetIncidentRecordInput,
  type GetIncidentRecordOutput,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, requireIncident } from './required';

export const getIncidentRecord = defineOperation<
  GetIncidentRecordInput,
  GetIncidentRecordOutput
>({
  schema: GetIncidentRecord$,
  run: ({ input, region }) => ({
    incidentRecord: requireIncident(incidentsOf(region), input.arn).record,
  }),
});
