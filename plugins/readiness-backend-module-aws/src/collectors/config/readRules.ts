import {
  ConfigServiceClient,
  EvaluationResult,
  NoSuchConfigRuleException,
  paginateDescribeComplianceByConfigRule,
  paginateDescribeConfigRules,
  paginateGetComplianceDetailsByConfigRule,
} from '@aws-sdk/client-config-service';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';

const PAGE_SIZE = 100;

/** A rule and what it says of all its resources together. */
export interface RuleSummary {
  name: string;
  description?: string;
  /** Types of resources that it looks at, where it says so. */
  types?: string[];
  /** `INSUFFICIENT_DATA` also where Config has not answered at all. */
  compliance: string;
}

/** What a rule says about one resource. */
export interface RuleVerdict {
  rule: string;
  compliance: string;
  type: string;
  resourceId: string;
  annotation?: string;
}

/** The rules of the target with their compliance, joined: a rule without an answer must not be lost. */
export async function readRules(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): Promise<RuleSummary[]> {
  const withClient = async () => ({
    client: await clients.getClient(ConfigServiceClient, target),
  });
  const compliance = new Map<string, string>();
  const compliancePages = readPages(
    { target, operation: 'config:DescribeComplianceByConfigRule', signal },
    async () =>
      paginateDescribeComplianceByConfigRule(
        await withClient(),
        {},
        { abortSignal: signal },
      ),
  );
  for await (const page of compliancePages) {
    for (const { ConfigRuleName, Compliance } of page.ComplianceByConfigRules ??
      []) {
      compliance.set(ConfigRuleName ?? '', Compliance?.ComplianceType ?? '');
    }
  }
  const rules: RuleSummary[] = [];
  const rulePages = readPages(
    { target, operation: 'config:DescribeConfigRules', signal },
    async () =>
      paginateDescribeConfigRules(
        await withClient(),
        {},
        { abortSignal: signal },
      ),
  );
  for await (const page of rulePages) {
    for (const rule of page.ConfigRules ?? []) {
      const { ConfigRuleName: name, Description, Scope } = rule;
      if (!name) continue;
      rules.push({
        name,
        ...(Description && { description: Description }),
        ...(Scope?.ComplianceResourceTypes?.length && {
          types: Scope.ComplianceResourceTypes,
        }),
        compliance: compliance.get(name) || 'INSUFFICIENT_DATA',
      });
    }
  }
  return rules;
}

/**
 * Streams what one rule says about each of its resources, the compliant ones too: without them nobody could tell a
 * resource that is in order from one that no rule looks at.
 */
export async function* readVerdicts(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
  rule: string,
): AsyncGenerator<RuleVerdict> {
  const operation = 'config:GetComplianceDetailsByConfigRule';
  const pages = readPages({ target, operation, signal }, async () =>
    untilRuleIsGone(
      paginateGetComplianceDetailsByConfigRule(
        {
          client: await clients.getClient(ConfigServiceClient, target),
          pageSize: PAGE_SIZE,
        },
        { ConfigRuleName: rule },
        { abortSignal: signal },
      ),
    ),
  );
  for await (const page of pages) {
    for (const result of page.EvaluationResults ?? []) {
      const verdict = toVerdict(result, rule);
      if (verdict) yield verdict;
    }
  }
}

/** A rule that is deleted between the list and here has no verdicts any more. */
async function* untilRuleIsGone<TPage>(pages: AsyncIterable<TPage>) {
  try {
    yield* pages;
  } catch (error) {
    if (!(error instanceof NoSuchConfigRuleException)) throw error;
  }
}

function toVerdict(
  { EvaluationResultIdentifier: identifier, ...result }: EvaluationResult,
  rule: string,
): RuleVerdict | undefined {
  const qualifier = identifier?.EvaluationResultQualifier;
  const { ResourceType: type, ResourceId: resourceId } = qualifier ?? {};
  const compliance = result.ComplianceType ?? 'INSUFFICIENT_DATA';
  if (
    !type ||
    !resourceId ||
    compliance === 'NOT_APPLICABLE' ||
    // About a resource that somebody plans, not one that is there.
    qualifier?.EvaluationMode === 'PROACTIVE'
  ) {
    return undefined;
  }
  return {
    rule,
    compliance,
    type,
    resourceId,
    ...(result.Annotation && { annotation: result.Annotation }),
  };
}
