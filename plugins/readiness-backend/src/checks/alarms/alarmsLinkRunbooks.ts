import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyAlarm } from './everyAlarm';

/** An alarm without a link leaves whoever is woken by it with a search. */
export const alarmsLinkRunbooks = defineCheck({
  id: 'alarms-link-runbooks',
  title: 'Every alarm links its runbook',
  failureTitle: 'Alarms lack a link to their runbook',
  rationale:
    'Whoever is called at night reads the alarm first. A link in it is the shortest way to what to do; without one the search starts from memory.',
  remediation:
    'Write the address of the runbook into the description of each alarm in the evidence, or tag the alarm with `runbook`. Console: CloudWatch, **Alarms**, choose the alarm, **Actions**, **Edit**, last page. CLI: `aws cloudwatch tag-resource --resource-arn <alarm ARN> --tags Key=runbook,Value=https://...`. Better still where the alarm is defined as code.',
  source: wellArchitected(
    'OPS07-BP04',
    'If playbooks are used for specific alerts, provide your team with pointers to the playbook within the alert.',
  ),
  requiredFacts: ['aws-cloudwatch/alarms-without-runbook'],
  evaluate({ facts }) {
    return everyAlarm(facts['aws-cloudwatch/alarms-without-runbook'], {
      one: 'links its runbook',
      many: 'link their runbook',
      not: 'link a runbook',
    });
  },
});
