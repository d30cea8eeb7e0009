import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRoster, ROSTER_FACTS, unknownCoverage } from './OnCallFact';

export const lastStageIsAnotherPerson = defineCheck({
  id: 'last-stage-is-another-person',
  title: 'The last stage reaches somebody else',
  failureTitle: 'The last stage reaches nobody new',
  rationale:
    'An escalation that rings the same person again is a repetition. The last stage is for the case that this person cannot answer.',
  remediation:
    'End the escalation with somebody who is in no stage before it: the engineering manager, the incident manager, or a neighbouring team.',
  source: wellArchitected(
    'OPS10-BP04',
    'A structured and efficient process that escalates incidents to the appropriate personnel, minimizing response times and impact.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    return everyRoster(facts, {
      // Who else is in the last stage may be in what was not read.
      open: roster =>
        roster.stages > 1 && !roster.lastStageOther
          ? unknownCoverage(roster)
          : undefined,
      lacks: ({ stages, lastStageOther }) =>
        stages < 2 || !lastStageOther
          ? 'nobody but those of the stages before is in the last one'
          : undefined,
      pass: () => pass('The last stage of every roster reaches somebody else.'),
    });
  },
});
