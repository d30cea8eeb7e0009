import {
  GetEnabledStandards$,
  type GetEnabledStandardsRequest,
  type GetEnabledStandardsResponse,
} from '@aws-sdk/client-securityhub';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { hubOf, invalidInput } from './hub';

export const getEnabledStandards = defineOperation<
  GetEnabledStandardsRequest,
  GetEnabledStandardsResponse
>({
  schema: GetEnabledStandards$,
  run({ input: { NextToken, MaxResults, ...query }, region }) {
    const { standards } = hubOf(region);
    if (MaxResults !== undefined && (MaxResults < 1 || MaxResults > 100)) {
      invalidInput('MaxResults must be between 1 and 100');
    }
    const arns = query.StandardsSubscriptionArns;
    const page = pageOf({
      items: standards.filter(
        ({ StandardsSubscriptionArn = '' }) =>
          !arns?.length || arns.includes(StandardsSubscriptionArn),
      ),
      size: MaxResults ?? 100,
      token: NextToken,
      query,
      onBadToken: () =>
        invalidInput('NextToken does not continue this request'),
    });
    return { StandardsSubscriptions: page.items, NextToken: page.nextToken };
  },
});
