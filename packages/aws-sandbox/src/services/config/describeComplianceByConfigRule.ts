import {
  DescribeComplianceByConfigRule$,
  type Compliance,
  type DescribeComplianceByConfigRuleRequest,
  type DescribeComplianceByConfigRuleResponse,
} from '@aws-sdk/client-config-service';
import type { RuleState } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { badToken } from './limits';
import { complianceOf, nameOf, selectRules } from './ruleSelection';

const PAGE = 25;
const MAX_CONTRIBUTORS = 25;

export const describeComplianceByConfigRule = defineOperation<
  DescribeComplianceByConfigRuleRequest,
  DescribeComplianceByConfigRuleResponse
>({
  schema: DescribeComplianceByConfigRule$,
  run({ input: { NextToken, ...query }, region }) {
    const { ConfigRuleNames, ComplianceTypes } = query;
    const page = pageOf({
      items: selectRules(region, ConfigRuleNames).filter(
        rule =>
          !ComplianceTypes?.length ||
          ComplianceTypes.includes(complianceOf(rule)),
      ),
      size: PAGE,
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      ComplianceByConfigRules: page.items.map(rule => ({
        ConfigRuleName: nameOf(rule),
        Compliance: toCompliance(rule),
      })),
      NextToken: page.nextToken,
    };
  },
});

function toCompliance(rule: RuleState): Compliance {
  const type = complianceOf(rule);
  if (type !== 'NON_COMPLIANT') {
    return { ComplianceType: type };
  }
  const count = rule.evaluations.filter(
    ({ compliance }) => compliance === 'NON_COMPLIANT',
  ).length;
  return {
    ComplianceType: type,
    ComplianceContributorCount: {
      CappedCount: Math.min(count, MAX_CONTRIBUTORS),
      CapExceeded: count > MAX_CONTRIBUTORS,
    },
  };
}
