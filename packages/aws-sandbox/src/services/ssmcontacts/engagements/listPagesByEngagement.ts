import type {
  ListPagesByEngagementRequest,
  ListPagesByEngagementResult,
} from '@aws-sdk/client-ssm-contacts';
import { pagesOf } from '../../../engine/engagements/pagesOf';
import { defineOperation } from '../../defineService';
import { contactsPage } from '../constraints';
import { incidentManagerOf, requireEngagement } from '../required';
import { ListPagesByEngagement$ } from '../shapes/engagements';

export const listPagesByEngagement = defineOperation<
  ListPagesByEngagementRequest,
  ListPagesByEngagementResult
>({
  schema: ListPagesByEngagement$,
  run({ input, region, now }) {
    const state = incidentManagerOf(region);
    const engagement = requireEngagement(state, input.EngagementId);
    const page = contactsPage(pagesOf(state, engagement, now), input);
    return {
      NextToken: page.nextToken,
      Pages: page.items.map(({ arn, contactArn, sentAt }) => ({
        PageArn: arn,
        EngagementArn: engagement.arn,
        ContactArn: contactArn,
        Sender: engagement.sender,
        IncidentId: engagement.incidentArn,
        SentTime: sentAt,
        DeliveryTime: sentAt,
      })),
    };
  },
});
