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

/** Asked before a change, not about it: `no-long-firing-alarms` asks how an alarm is answered. */
export const noFiringAlarms = defineCheck({
  id: 'no-firing-alarms',
  title: 'No alarm fires now',
  failureTitle: 'An alarm fires now',
  rationale:
    'A change into a system that is already in trouble hides which of the two caused what follows, and makes a rollback harder to decide.',
  remediation:
    'Wait with changes to this entity, other than those that mend it, until the alarms in the evidence are back in the state OK. Follow the runbook of each.',
  source: wellArchitected(
    'OPS07-BP05',
    'Weigh the benefits of deploying changes against the risks of an unsuccessful change.',
  ),
  requiredFacts: ['aws-cloudwatch/firing-alarms'],
  evaluate({ facts }) {
    const firing = readItemList(facts['aws-cloudwatch/firing-alarms']);
    if (firing.total === 0) {
      return notApplicable(
        'The entity has no CloudWatch alarm that could fire.',
      );
    }
    return firing.count === 0
      ? pass(
          firing.total === 1
            ? 'The only alarm is quiet.'
            : `All ${firing.total} alarms are quiet.`,
        )
      : fail(
          `${firing.count} of ${counted(firing.total, 'alarm')} ${firing.count === 1 ? 'fires' : 'fire'}: ${named(firing.items, firing.count)}.`,
          evidenceOf(firing.items),
        );
  },
});
