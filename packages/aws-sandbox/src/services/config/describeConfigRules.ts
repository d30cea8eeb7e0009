import {
  DescribeConfigRules$,
  type DescribeConfigRulesRequest,
  type DescribeConfigRulesResponse,
} from '@aws-sdk/client-config-service';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { badToken } from './limits';
import { selectRules } from './ruleSelection';

const PAGE = 25;

export const describeConfigRules = defineOperation<
  DescribeConfigRulesRequest,
  DescribeConfigRulesResponse
>({
  schema: DescribeConfigRules$,
  run({ input: { NextToken, ...query }, region }) {
    const page = pageOf({
      items: selectRules(region, query.ConfigRuleNames),
      size: PAGE,
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      ConfigRules: page.items.map(({ rule }) => rule),
      NextToken: page.nextToken,
    };
  },
});
