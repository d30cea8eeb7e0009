import type { ComplianceType } from '@aws-sdk/client-config-service';
import { AwsFault } from '../../protocols';
import type { RegionState, RuleState } from '../../state';

const MAX_NAMES = 25;

/** The rules of those names, all where none is given, by name. */
export function selectRules(
  region: RegionState,
  names: string[] | undefined,
): RuleState[] {
  if (!names?.length) {
    return [...region.config.rules.values()].sort((a, b) =>
      nameOf(a) < nameOf(b) ? -1 : 1,
    );
  }
  if (names.length > MAX_NAMES) {
    throw new AwsFault(
      'InvalidParameterValueException',
      `At most ${MAX_NAMES} rule names may be given`,
    );
  }
  return names.map(name => findRule(region, name));
}

export function findRule(region: RegionState, name: string): RuleState {
  const state = region.config.rules.get(name);
  if (!state) {
    throw new AwsFault(
      'NoSuchConfigRuleException',
      `The ConfigRule '${name}' provided in the request is invalid. Please check the configRule name.`,
    );
  }
  return state;
}

export function nameOf({ rule }: RuleState): string {
  return rule.ConfigRuleName ?? '';
}

/** A rule is as bad as its worst result; without results nobody knows. */
export function complianceOf({ evaluations }: RuleState): ComplianceType {
  if (evaluations.length === 0) {
    return 'INSUFFICIENT_DATA';
  }
  return evaluations.some(({ compliance }) => compliance === 'NON_COMPLIANT')
    ? 'NON_COMPLIANT'
    : 'COMPLIANT';
}
