import {
  FactValue,
  unknown,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { readItemList } from '../items/ItemList';
import { listOf } from '../items/typedFacts';

/** The fact that tells whether Security Hub looks at anything. */
export const STANDARDS_FACT = 'aws-security-hub/enabled-standards';

/**
 * `unknown` where Security Hub has no active finding at all, not even one that passed, and no standard is enabled by which it
 * would make one: nobody has looked. `undefined` where somebody has.
 */
export function unwatched(
  findings: FactValue,
  standards: FactValue,
): Verdict | undefined {
  const watched = listOf<{ standards: string[] }>(standards).some(
    target => target.standards.length > 0,
  );
  return watched || readItemList(findings).total > 0
    ? undefined
    : unknown(
        'Security Hub has no finding on the resources, not even one that passed, and no security standard is enabled around them: nobody has looked.',
      );
}
