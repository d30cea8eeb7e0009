import {
  GetComplianceDetailsByConfigRule$,
  type EvaluationResult,
  type GetComplianceDetailsByConfigRuleRequest,
  type GetComplianceDetailsByConfigRuleResponse,
} from '@aws-sdk/client-config-service';
import { AwsFault } from '../../protocols';
import type { Evaluation } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { badToken, limitOf } from './limits';
import { findRule } from './ruleSelection';

export const getComplianceDetailsByConfigRule = defineOperation<
  GetComplianceDetailsByConfigRuleRequest,
  GetComplianceDetailsByConfigRuleResponse
>({
  schema: GetComplianceDetailsByConfigRule$,
  run({ input: { NextToken, Limit, ...query }, region }) {
    const { ConfigRuleName = '', ComplianceTypes } = query;
    if (ComplianceTypes?.includes('INSUFFICIENT_DATA')) {
      throw new AwsFault(
        'InvalidParameterValueException',
        'INSUFFICIENT_DATA is not a compliance type of a resource',
      );
    }
    const { evaluations } = findRule(region, ConfigRuleName);
    const page = pageOf({
      items: evaluations.filter(
        ({ compliance }) =>
          !ComplianceTypes?.length || ComplianceTypes.includes(compliance),
      ),
      size: limitOf(Limit, { fallback: 10, max: 100 }),
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      EvaluationResults: page.items.map(evaluation =>
        toResult(ConfigRuleName, evaluation),
      ),
      NextToken: page.nextToken,
    };
  },
});

function toResult(
  ConfigRuleName: string,
  evaluation: Evaluation,
): EvaluationResult {
  return {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName,
        ResourceType: evaluation.resourceType,
        ResourceId: evaluation.resourceId,
        EvaluationMode: 'DETECTIVE',
      },
      OrderingTimestamp: evaluation.recordedAt,
    },
    ComplianceType: evaluation.compliance,
    ResultRecordedTime: evaluation.recordedAt,
    ConfigRuleInvokedTime: evaluation.recordedAt,
    Annotation: evaluation.annotation,
  };
}
