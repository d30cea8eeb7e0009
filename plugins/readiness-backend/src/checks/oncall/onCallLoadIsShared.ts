import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { everyRoster, ROSTER_FACTS, unknownCoverage } from './OnCallFact';

export const onCallLoadIsShared = defineCheck({
  id: 'on-call-load-is-shared',
  title: 'Nobody is on call more than half of the time',
  failureTitle: 'Somebody is on call more than half of the time',
  rationale:
    'Who is on call most nights sleeps badly, makes mistakes, and leaves. The roster looks full until that day.',
  remediation:
    'Shorten the shifts of the people in the evidence, or add others to the rotation. The On call tab shows how much each person carries.',
  source: wellArchitected(
    'OPS07-BP01',
    'With enough team members, you can support the workload and on-call rotations while decreasing the risk of burnout.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      open: unknownCoverage,
      lacks: ({ overloaded }) =>
        overloaded.length > 0
          ? `${named(overloaded.map(label => ({ label })))} ${overloaded.length === 1 ? 'is' : 'are'} on call more than half of the next 28 days`
          : undefined,
      pass: () => pass('Nobody is on call more than half of the next 28 days.'),
    });
  },
});
