import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { counted, timeOf } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  evidenceOf,
  everyRoster,
  OnCallFact,
  ROSTER_FACTS,
  unknownCoverage,
} from './OnCallFact';

export const onCallHoursAreCovered = defineCheck({
  id: 'on-call-hours-are-covered',
  title: 'Every required hour of the next 28 days is covered',
  failureTitle: 'Hours of the next 28 days are not covered',
  rationale:
    'A gap in a roster is invisible until something breaks in it. Hand-offs, holidays and the nights when clocks change make gaps that nobody meant.',
  remediation:
    'Open the On call tab: it marks each gap with its exact times. Extend a rotation over it, or add an override at the provider. If the hours need no cover, say so with `opsready.io/required-coverage: business-hours@<time zone>`.',
  source: wellArchitected(
    'OPS07-BP01',
    'Verify that you have enough team members to cover normal operational activities, including on-call rotations.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      open: unknownCoverage,
      lacks: roster => (roster.state === 'gaps' ? gapsOf(roster) : undefined),
      pass: rosters =>
        pass(
          'Every required hour of the next 28 days is covered.',
          rosters.map(roster =>
            evidenceOf([roster, roster.requirement ?? 'covered']),
          ),
        ),
    });
  },
});

function gapsOf({ levels }: OnCallFact): string {
  const open = levels.find(({ gapCount }) => gapCount > 0);
  const gap = open?.firstGap;
  return open && gap
    ? `level ${open.level} has ${counted(open.gapCount, 'gap')}, the first from ${timeOf(gap.from)} to ${timeOf(gap.to)}`
    : 'it is not covered all the time';
}
