import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import { evidenceOf, everyRoster, ROSTER_FACTS } from './OnCallFact';

export const escalatesInStages = defineCheck({
  id: 'escalates-in-stages',
  title: 'An unanswered page goes on to a second stage',
  failureTitle: 'An unanswered page goes nowhere',
  rationale:
    'A page that nobody acknowledges must not end there. A second stage turns a missed call into minutes of delay instead of hours.',
  remediation:
    'Add a second level to the escalation policy, or a second stage to the escalation plan. For a roster of the portal, add a level to `levels`.',
  source: wellArchitected(
    'OPS10-BP04',
    'Properly defined escalation paths are crucial for rapid incident response.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      lacks: ({ stages }) =>
        stages < 2
          ? `${stages === 0 ? 'no stage reaches' : 'only one stage reaches'} anybody`
          : undefined,
      pass: rosters =>
        pass(
          'Every roster escalates in two stages or more.',
          rosters.map(roster =>
            evidenceOf([roster, counted(roster.stages, 'stage')]),
          ),
        ),
    });
  },
});
