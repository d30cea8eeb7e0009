import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { longInState } from './longInState';

const LIMIT_DAYS = 7;

export const noLongFiringAlarms = defineCheck({
  id: 'no-long-firing-alarms',
  title: 'No alarm fires for a week',
  failureTitle: 'An alarm fires for a week or more',
  rationale:
    'An alarm that fires for days is either an incident that nobody escalates or noise that people learn to overlook; both hide the next real one.',
  remediation:
    'Investigate each alarm in the evidence by its runbook. If the cause cannot be found, escalate as the runbook says. If the alarm is wrong, change its threshold or delete it: console, CloudWatch, **Alarms**, choose the alarm, **Actions**, **Edit**; or `aws cloudwatch put-metric-alarm`.',
  source: wellArchitected(
    'OPS07-BP04',
    "In situations where a root cause can't be identified, the playbook should have an escalation plan.",
  ),
  requiredFacts: ['aws-cloudwatch/firing-alarms'],
  evaluate({ facts, now }) {
    return longInState(facts['aws-cloudwatch/firing-alarms'], {
      now,
      limit: LIMIT_DAYS,
      state: 'firing',
    });
  },
});
