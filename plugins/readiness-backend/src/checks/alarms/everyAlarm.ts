import {
  fail,
  FactValue,
  notApplicable,
  pass,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';

/** What every alarm should do, as it is said of one and of several. */
interface Duty {
  /** `links its runbook`. */
  one: string;
  /** `link their runbook`. */
  many: string;
  /** `link a runbook`: after "does not". */
  not: string;
}

/** Judges a list of the alarms that lack something; `total` counts all alarms of the entity. */
export function everyAlarm(fact: FactValue, duty: Duty): Verdict {
  const lacking = readItemList(fact);
  if (lacking.total === 0) {
    return notApplicable('The entity has no CloudWatch alarm.');
  }
  if (lacking.count === 0) {
    return pass(
      lacking.total === 1
        ? `The only alarm ${duty.one}.`
        : `All ${lacking.total} alarms ${duty.many}.`,
    );
  }
  return fail(
    `${lacking.count} of ${counted(lacking.total, 'alarm')} ${lacking.count === 1 ? 'does' : 'do'} not ${duty.not}: ${named(lacking.items, lacking.count)}.`,
    evidenceOf(lacking.items),
  );
}
