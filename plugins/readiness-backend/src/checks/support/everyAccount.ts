import {
  FactValue,
  fail,
  notApplicable,
  pass,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';

/** Judges all accounts in which an entity has resources, by the list of those that lack something. */
export function everyAccount(
  fact: FactValue,
  duty: {
    /** After "Every account of the entity": `has a support plan`. */
    all: string;
    /** After the number of accounts: `without a support plan`. */
    lack: string;
  },
): Verdict {
  const list = readItemList(fact);
  if (list.total === 0) {
    return notApplicable('The entity has no resources in a known account.');
  }
  return list.count > 0
    ? fail(
        `${counted(list.count, 'account')} of ${list.total} ${duty.lack}: ${named(list.items, list.count)}.`,
        evidenceOf(list.items),
      )
    : pass(`Every account of the entity ${duty.all}.`);
}
