import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { longInState } from './longInState';

const LIMIT_DAYS = 7;

export const alarmsHaveData = defineCheck({
  id: 'alarms-have-data',
  title: 'Its alarms get data',
  failureTitle: 'Alarms get no data for a week or more',
  rationale:
    'An alarm in the state INSUFFICIENT_DATA watches nothing: the metric is gone, was renamed or never came. Without a baseline nobody can tell whether a change made things worse.',
  remediation:
    'For each alarm in the evidence, see whether its metric still exists (console: CloudWatch, **Alarms**, choose the alarm, **View in metrics**). Correct its namespace, name or dimensions; for metrics that are sent only at times, set **Missing data treatment** to `notBreaching`; delete the alarm if what it watched is gone.',
  source: wellArchitected(
    'OPS07-BP05',
    'Deploying a new version of your workload without establishing a baseline for resource utilization.',
  ),
  requiredFacts: ['aws-cloudwatch/alarms-without-data'],
  evaluate({ facts, now }) {
    return longInState(facts['aws-cloudwatch/alarms-without-data'], {
      now,
      limit: LIMIT_DAYS,
      state: 'without data',
    });
  },
});
