import { Preview, RiskClass } from '@opsready/backstage-plugin-runbooks-common';
import { LaunchPolicy } from './LaunchPolicy';
import { matches, placesOf, PolicySubject } from './judgePolicy';

const ORDER: readonly RiskClass[] = ['readOnly', 'mutating', 'destructive'];

/** The class of a launch, and why. */
export interface Risk {
  riskClass: RiskClass;
  reasons: string[];
}

/** The higher one of two classes. */
export function highest(...classes: RiskClass[]): RiskClass {
  return ORDER[Math.max(0, ...classes.map(one => ORDER.indexOf(one)))];
}

/** A class and all above it. */
export function fromClassUp(riskClass: RiskClass): RiskClass[] {
  return ORDER.slice(ORDER.indexOf(riskClass));
}

/**
 * The risk class of a launch: the highest of what its steps and children are known to do, of what the provider says of
 * its effects, and of what policies count it as. Where the provider says nothing the launch counts as destructive, unless
 * a policy counts it as something else. Pure.
 */
export function riskOf(options: {
  /** Of steps and children. */
  known: RiskClass;
  knownReasons: readonly string[];
  effects: Preview['effects'];
  policies: readonly LaunchPolicy[];
  subject: Omit<PolicySubject, 'riskClass'>;
}): Risk {
  const { known, knownReasons, effects, policies, subject } = options;
  const counted = countsAs(policies, subject);
  const reasons = [...knownReasons];
  const classes: RiskClass[] = [known];
  if (counted) {
    classes.push(counted.riskClass);
    reasons.push(
      `Counts as ${counted.riskClass} by the policy '${counted.policyId}'.`,
    );
  }
  if (!subject.actsOnAws) {
    return { riskClass: highest(...classes), reasons };
  }
  if (effects.state !== 'known') {
    const why = effects.message ? `: ${effects.message}` : '.';
    if (!counted) {
      classes.push('destructive');
      reasons.push(
        `Counts as destructive, because the provider cannot say what it would do${why}`,
      );
    }
    return { riskClass: highest(...classes), reasons };
  }
  const { mutating = 0, undetermined = 0, nonMutating = 0 } = effects;
  if (mutating + undetermined > 0) {
    classes.push('mutating');
    reasons.push(
      `By the provider's preview, of its steps ${mutating} change something, ${undetermined} may, and ${nonMutating} only read.`,
    );
  }
  return { riskClass: highest(...classes), reasons };
}

/** The highest class that a policy counts a launch as. */
function countsAs(
  policies: readonly LaunchPolicy[],
  subject: Omit<PolicySubject, 'riskClass'>,
): { riskClass: RiskClass; policyId: string } | undefined {
  const places = placesOf(subject as PolicySubject);
  let counted: { riskClass: RiskClass; policyId: string } | undefined;
  for (const policy of policies) {
    const { countsAs: riskClass, id: policyId } = policy;
    if (!riskClass || !places.some(place => matches(policy, subject, place))) {
      continue;
    }
    if (
      !counted ||
      highest(counted.riskClass, riskClass) !== counted.riskClass
    ) {
      counted = { riskClass, policyId };
    }
  }
  return counted;
}
