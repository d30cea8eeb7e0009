import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { listOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';
import {
  evidenceOf,
  everyRoster,
  notAllRead,
  ROSTER_FACTS,
  rostersOf,
} from './OnCallFact';

export const hasSomebodyOnCall = defineCheck({
  id: 'has-somebody-on-call',
  title: 'Somebody is on call for it',
  failureTitle: 'Nobody is on call for it',
  rationale:
    'An alarm that reaches nobody is found by customers. Somebody has to answer for the entity at this very moment, not only by the plan.',
  remediation:
    'Name a roster in the annotation `opsready.io/oncall` of the entity, of its system or of its owning group: `pagerduty:<id of an escalation policy>`, `incident-manager:<alias>` or `static:<id>`. Where a roster has nobody now, add a shift or an override at its provider.',
  source: wellArchitected(
    'OPS07-BP01',
    'There are enough trained personnel to support the workload at times when the workload is available.',
  ),
  requiredFacts: ROSTER_FACTS,
  evaluate({ facts }) {
    if (rostersOf(facts).length === 0) {
      const unmatched = listOf<string>(facts['oncall/unmatched']);
      return (
        notAllRead(facts) ??
        fail(
          unmatched.length > 0
            ? `No roster serves the entity: '${unmatched[0]}' is not in effect. Its tab On call says why.`
            : 'No roster serves the entity.',
        )
      );
    }
    return everyRoster(facts, {
      // Who is on call now is known even where the weeks to come are not.
      open: ({ state, onCallNow, reason }) =>
        state === 'unknown' && onCallNow.length === 0
          ? (reason ?? 'the roster could not be read whole')
          : undefined,
      lacks: ({ onCallNow }) =>
        onCallNow.length === 0 ? 'nobody is on call now' : undefined,
      pass: rosters =>
        pass(
          'Somebody is on call in every roster of the entity.',
          rosters.map(roster =>
            evidenceOf([roster, roster.onCallNow.join(', ')]),
          ),
        ),
    });
  },
});
