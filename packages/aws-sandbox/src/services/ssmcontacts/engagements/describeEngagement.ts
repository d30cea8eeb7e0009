import type {
  DescribeEngagementRequest,
  DescribeEngagementResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { decrypted, requireEngagement } from '../required';
import { DescribeEngagement$ } from '../shapes/engagements';
import { toEngagement } from './views';

export const describeEngagement = defineOperation<
  DescribeEngagementRequest,
  DescribeEngagementResult
>({
  schema: DescribeEngagement$,
  run({ input, region }) {
    const engagement = requireEngagement(decrypted(region), input.EngagementId);
    return {
      ...toEngagement(engagement),
      Subject: engagement.subject,
      Content: engagement.content,
      PublicSubject: engagement.publicSubject,
      PublicContent: engagement.publicContent,
    };
  },
});
