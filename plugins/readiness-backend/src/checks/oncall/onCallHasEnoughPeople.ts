import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  evidenceOf,
  everyRoster,
  ROSTER_FACTS,
  unknownCoverage,
} from './OnCallFact';

/** One is on call, one is away, one is rested. */
const NEEDED = 3;

export const onCallHasEnoughPeople = defineCheck({
  id: 'on-call-has-enough-people',
  title: 'At least three people take turns on call',
  failureTitle: 'Fewer than three people take turns on call',
  rationale:
    'With two people, a holiday leaves one on call without a break. With one, there is no rotation at all.',
  remediation:
    'Add people to the rotation of level 1 at its provider, or share a roster with a team that knows the entity.',
  source: wellArchitected(
    'OPS07-BP01',
    'Not having enough personnel to support on-call rotations or personnel taking time off.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      open: unknownCoverage,
      lacks: ({ people }) =>
        people < NEEDED
          ? `${counted(people, 'person', 'people')} on level 1 in the next 28 days, ${NEEDED} are needed`
          : undefined,
      pass: rosters =>
        pass(
          `At least ${NEEDED} people take turns in every roster.`,
          rosters.map(roster =>
            evidenceOf([roster, counted(roster.people, 'person', 'people')]),
          ),
        ),
    });
  },
});
