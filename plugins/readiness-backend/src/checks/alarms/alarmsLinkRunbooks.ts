import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';
import { wellArchitected } from '../sources';

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
    const without = readItemList(
      facts['aws-cloudwatch/alarms-without-runbook'],
    );
    if (without.total === 0) {
      return notApplicable(
        'The entity has no CloudWatch alarm that could link a runbook.',
      );
    }
    if (without.count === 0) {
      return pass(
        without.total === 1
          ? 'The only alarm links its runbook.'
          : `All ${without.total} alarms link their runbook.`,
      );
    }
    return fail(
      `${without.count} of ${counted(without.total, 'alarm')} ${without.count === 1 ? 'does' : 'do'} not link a runbook: ${named(without.items, without.count)}.`,
      evidenceOf(without.items),
    );
  },
});
