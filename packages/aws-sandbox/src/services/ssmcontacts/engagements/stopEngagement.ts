import type {
  StopEngagementRequest,
  StopEngagementResult,
} from '@aws-sdk/client-ssm-contacts';
import { assertLength } from '../../constraints';
import { defineOperation } from '../../defineService';
import { incidentManagerOf, requireEngagement } from '../required';
import { StopEngagement$ } from '../shapes/engagements';

export const stopEngagement = defineOperation<
  StopEngagementRequest,
  StopEngagementResult
>({
  schema: StopEngagement$,
  run({ input, region, now }) {
    assertLength(input.Reason, 'reason', { max: 255 });
    const engagement = requireEngagement(
      incidentManagerOf(region),
      input.EngagementId,
    );
    engagement.stoppedAt ??= now;
    return {};
  },
});
