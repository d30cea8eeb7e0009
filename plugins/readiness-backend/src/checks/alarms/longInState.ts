import {
  fail,
  FactValue,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { agedItems, DAY } from '../items/agedItems';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, dayOf } from '../items/sentences';

/** Judges the alarms that are in a state: it fails from the instant on at which the first is in it for `limit` days. */
export function longInState(
  fact: FactValue,
  options: {
    now: Date;
    /** Days. */
    limit: number;
    /** After "is" and "are": `firing`, `without data`. */
    state: string;
  },
): Verdict {
  const { now, limit, state } = options;
  const alarms = readItemList(fact);
  if (alarms.total === 0) {
    return notApplicable('The entity has no CloudWatch alarm.');
  }
  if (alarms.count === 0) {
    return pass(
      alarms.total === 1
        ? `The only alarm is not ${state}.`
        : `None of the ${alarms.total} alarms is ${state}.`,
    );
  }
  const evidence = evidenceOf(alarms.items);
  const such = `${alarms.count} of ${counted(alarms.total, 'alarm')} ${alarms.count === 1 ? 'is' : 'are'} ${state}`;
  const { old, undated, nextAt } = agedItems(alarms, limit * DAY, now);
  if (old.length > 0) {
    return fail(
      `${such}, '${old[0].label}' since ${dayOf(old[0].at!)}; ${limit} days are the limit.`,
      evidence,
    );
  }
  if (undated.length > 0) {
    return unknown(
      `${such}, and CloudWatch does not say since when of ${undated.length}.`,
      evidence,
    );
  }
  return pass(`${such}, none for ${limit} days.`, evidence, {
    changesAt: nextAt,
  });
}
