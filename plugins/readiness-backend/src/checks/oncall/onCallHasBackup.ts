import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import {
  everyRoster,
  OnCallFact,
  ROSTER_FACTS,
  unknownCoverage,
} from './OnCallFact';

/** Minutes at hand-offs may differ between schedules. */
const ENOUGH_PERCENT = 99.9;

export const onCallHasBackup = defineCheck({
  id: 'on-call-has-backup',
  title: 'Somebody else backs up who is on call',
  failureTitle: 'Nobody else backs up who is on call',
  rationale:
    'Whoever is on call may sleep through, be on a train, or need a second pair of eyes. The next level only helps if it is another person at that hour.',
  remediation:
    'Give the escalation policy a second level with a schedule of its own, and move its rotation against the first so that nobody is on both at once.',
  source: wellArchitected(
    'OPS07-BP01',
    'There are enough personnel so that people can take time off while still supporting the workload and the on-call rotation.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      open: unknownCoverage,
      lacks: roster => missingBackup(roster),
      pass: () => pass('Whoever is on call is backed up by somebody else.'),
    });
  },
});

function missingBackup({ levels, stages }: OnCallFact): string | undefined {
  if (stages < 2) {
    return 'there is no second level';
  }
  const percent = levels[0]?.backedUpPercent ?? 0;
  return percent < ENOUGH_PERCENT
    ? `somebody else is on a higher level for ${Math.floor(percent)} % of the time only`
    : undefined;
}
