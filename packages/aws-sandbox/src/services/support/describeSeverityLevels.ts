import {
  DescribeSeverityLevels$,
  type DescribeSeverityLevelsRequest,
  type DescribeSeverityLevelsResponse,
} from '@aws-sdk/client-support';
import { AwsFault } from '../../protocols';
import { assertOneOf } from '../constraints';
import { defineOperation } from '../defineService';

/** From the least urgent; what is critical to the business is for the plans above Business. */
const BUSINESS_LEVELS = ['low', 'normal', 'high', 'urgent'];
const LEVELS = {
  business: BUSINESS_LEVELS,
  enterprise: [...BUSINESS_LEVELS, 'critical'],
};

export const describeSeverityLevels = defineOperation<
  DescribeSeverityLevelsRequest,
  DescribeSeverityLevelsResponse
>({
  schema: DescribeSeverityLevels$,
  run({ input, caller, world }) {
    assertOneOf(input.language, 'language', ['en', 'zh', 'ja', 'ko']);
    const plan = world.account(caller.account)?.supportPlan;
    if (!plan) {
      throw new AwsFault(
        'SubscriptionRequiredException',
        'Amazon Web Services Premium Support Subscription is required to use this service.',
      );
    }
    return {
      severityLevels: LEVELS[plan].map(code => ({
        code,
        name: `${code[0].toUpperCase()}${code.slice(1)}`,
      })),
    };
  },
});
