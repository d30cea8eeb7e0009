import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyAlarm } from './everyAlarm';

/** An alarm without an action changes its colour in a console that nobody looks at. */
export const alarmsHaveActions = defineCheck({
  id: 'alarms-have-actions',
  title: 'Every alarm does something when it fires',
  failureTitle: 'Alarms do nothing when they fire',
  rationale:
    'An alarm tells somebody or starts something through its actions. One without actions, or with actions switched off, fires unheard.',
  remediation:
    'Give each alarm in the evidence an action for the state **In alarm** (an SNS topic that reaches whoever is on call, for instance) and see that its actions are enabled. Console: CloudWatch, **Alarms**, choose the alarm, **Actions**, **Edit**, **Notification**. CLI: `aws cloudwatch enable-alarm-actions --alarm-names <name>`. An alarm for which a composite alarm acts needs none of its own.',
  source: wellArchitected(
    'OPS07-BP04',
    'These automations can be activated in response to events, reducing the mean time to discover and resolve incidents.',
  ),
  requiredFacts: ['aws-cloudwatch/alarms-without-actions'],
  evaluate({ facts }) {
    return everyAlarm(facts['aws-cloudwatch/alarms-without-actions'], {
      one: 'does something when it fires',
      many: 'do something when they fire',
      not: 'do anything when firing',
    });
  },
});
