import {
  StartIncident$,
  type StartIncidentInput,
  type StartIncidentOutput,
} from '@aws-sdk/client-ssm-incidents';
import { declareIncident } from '../../engine/incidents/declareIncident';
import { assertLength, assertRange, assertSize } from '../constraints';
import { defineOperation } from '../defineService';
import { startOnce } from '../startOnce';
import { incidentsOf, requireResponsePlan } from './required';

export const startIncident = defineOperation<
  StartIncidentInput,
  StartIncidentOutput
>({
  schema: StartIncident$,
  run({ input, caller, region, world, now }) {
    assertStart(input);
    const state = incidentsOf(region);
    const { plan } = requireResponsePlan(state, input.responsePlanArn);
    const { clientToken, ...request } = input;
    const incidentRecordArn = startOnce(state, {
      operation: 'StartIncident',
      token: clientToken,
      request,
      make: () =>
        declareIncident({ world, state, region }, plan, {
          title: input.title,
          impact: input.impact,
          source: input.triggerDetails?.source,
          triggerArn: input.triggerDetails?.triggerArn,
          rawData: input.triggerDetails?.rawData,
          relatedItems: input.relatedItems ?? [],
          startedBy: caller.arn,
          sessionTags: caller.sessionTags,
          at: now,
        }),
    });
    return { incidentRecordArn };
  },
});

function assertStart(input: StartIncidentInput): void {
  assertLength(input.title, 'title', { min: 0, max: 200 });
  assertRange(input.impact, 'impact', { min: 1, max: 5 });
  assertLength(input.clientToken, 'clientToken', { min: 0, max: 128 });
  assertSize(input.relatedItems?.length ?? 0, 'relatedItems', { max: 10 });
  const { source, rawData } = input.triggerDetails ?? {};
  assertLength(source, 'triggerDetails.source', { max: 50 });
  assertLength(rawData, 'triggerDetails.rawData', { min: 0, max: 10_000 });
}
