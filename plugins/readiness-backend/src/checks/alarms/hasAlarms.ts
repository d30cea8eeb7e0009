import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';

export const hasAlarms = defineCheck({
  id: 'has-alarms',
  title: 'It has alarms',
  failureTitle: 'It has no alarm',
  rationale:
    'What has resources can fail, and without an alarm the customers are the first to know.',
  remediation:
    'List the incidents that are likely, and make an alarm for the metric that shows each: console, CloudWatch, **All alarms**, **Create alarm**; or `aws cloudwatch put-metric-alarm`. An alarm belongs to the entity when it carries the tags that the entity claims by `opsready.io/aws-tags`, when its ARN is claimed, or when a dimension names a resource of the entity.',
  source: wellArchitected(
    'OPS07-BP04',
    'Start building your playbooks by listing common incidents that happen to your workload.',
  ),
  requiredFacts: ['aws-cloudwatch/alarms'],
  evaluate({ facts }) {
    const alarms = readItemList(facts['aws-cloudwatch/alarms']);
    return alarms.count > 0
      ? pass(
          `The entity has ${counted(alarms.count, 'CloudWatch alarm')}.`,
          evidenceOf(alarms.items),
        )
      : fail('The entity has AWS resources, but no CloudWatch alarm.');
  },
});
