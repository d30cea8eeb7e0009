import type { ConfigState, Evaluation } from '../../state';
import { between, chance, hexId } from '../random';
import type { RuleTemplate } from '../types';
import type { BuildOptions, PlacedResource } from './placeResources';

const HOUR_MS = 3_600_000;
const NON_COMPLIANT_RATE = 0.08;

/** The rules of an account and Region, not yet evaluated. */
export function buildRules(
  { scenario, seed, startedAt }: BuildOptions,
  account: string,
  region: string,
): ConfigState {
  const rules: ConfigState['rules'] = new Map();
  for (const { name, identifier, description } of scenario.rules) {
    const id = `config-rule-${hexId(6, seed, 'rule', account, region, name)}`;
    rules.set(name, {
      rule: {
        ConfigRuleName: name,
        ConfigRuleId: id,
        ConfigRuleArn: `arn:aws:config:${region}:${account}:config-rule/${id}`,
        Description: description,
        Source: { Owner: 'AWS', SourceIdentifier: identifier },
        ConfigRuleState: 'ACTIVE',
        EvaluationModes: [{ Mode: 'DETECTIVE' }],
      },
      evaluations: [],
    });
  }
  return {
    rules,
    conformancePacks: scenario.conformancePacks.map(pack => ({
      name: pack.name,
      ruleNames: pack.rules,
      updatedAt: new Date(
        startedAt.getTime() -
          between(1, 12, seed, 'pack', account, region, pack.name) * HOUR_MS,
      ),
    })),
  };
}

interface Candidate {
  rule: RuleTemplate;
  placed: PlacedResource;
  order: number;
}

/** Adds the results for the resources of one component in one account and Region. */
export function evaluateRules(
  options: BuildOptions,
  resources: PlacedResource[],
  config: ConfigState,
): void {
  const candidates = candidatesOf(options, resources);
  const [first] = resources;
  const told =
    first.account.environment === 'production'
      ? first.component.nonCompliant
      : undefined;
  for (const [index, candidate] of candidates.entries()) {
    const fails =
      told === undefined ? candidate.order < NON_COMPLIANT_RATE : index < told;
    config.rules
      .get(candidate.rule.name)
      ?.evaluations.push(toEvaluation(options, candidate, fails));
  }
}

/** In the order in which they fail where a story says how many do. */
function candidatesOf(
  { scenario, seed }: BuildOptions,
  resources: PlacedResource[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const placed of resources) {
    for (const rule of scenario.rules) {
      if (rule.kinds.includes(placed.kind)) {
        // What depends on tags fails by itself, so no story counts it.
        const order = rule.aboutTags
          ? 1
          : chance(seed, 'rule', rule.name, placed.resource.arn);
        candidates.push({ rule, placed, order });
      }
    }
  }
  return candidates.sort((a, b) => a.order - b.order);
}

function toEvaluation(
  { seed, startedAt }: BuildOptions,
  { rule, placed: { resource } }: Candidate,
  fails: boolean,
): Evaluation {
  const hasTags = Object.keys(resource.tags).length > 0;
  const isNonCompliant = rule.aboutTags ? !hasTags : fails;
  return {
    resourceType: resource.type,
    resourceId: resource.id,
    compliance: isNonCompliant ? 'NON_COMPLIANT' : 'COMPLIANT',
    recordedAt: new Date(
      startedAt.getTime() -
        between(1, 20 * 24, seed, 'evaluated', rule.name, resource.arn) *
          HOUR_MS,
    ),
    annotation: isNonCompliant
      ? `Does not hold: ${rule.description}`
      : undefined,
  };
}
