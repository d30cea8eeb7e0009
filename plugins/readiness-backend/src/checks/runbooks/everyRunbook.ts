import {
  fail,
  notApplicable,
  pass,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import {
  notAllRead,
  runbookEvidence,
  RunbookFact,
  RunbookFacts,
  runbooksNamed,
  runbooksOf,
} from './RunbookFact';

/** What every runbook should be, as it is said of one and of several. */
interface Duty {
  /** Whose duty it is; all runbooks unless given. */
  concerns?: (runbook: RunbookFact) => boolean;
  /** What they are called: `runbook`. */
  noun?: string;
  lacks: (runbook: RunbookFact) => boolean;
  /** `is complete`. */
  one: string;
  /** `are complete`. */
  many: string;
  /** `incomplete`: after "is" or "are". */
  not: string;
  /** About one that lacks it. */
  say?: (runbook: RunbookFact) => string;
}

/** Judges all runbooks of an entity by one duty. Whether there are any is the question of another check. */
export function everyRunbook(facts: RunbookFacts, duty: Duty): Verdict {
  const noun = duty.noun ?? 'runbook';
  const runbooks = runbooksOf(facts).filter(duty.concerns ?? (() => true));
  const lacking = runbooks.filter(duty.lacks);
  if (lacking.length > 0) {
    return fail(
      `${lacking.length} of ${counted(runbooks.length, noun)} ${lacking.length === 1 ? 'is' : 'are'} ${duty.not}: ${runbooksNamed(lacking)}.`,
      runbookEvidence(lacking, duty.say),
    );
  }
  const open = notAllRead(facts);
  if (open) {
    return open;
  }
  if (runbooks.length === 0) {
    return notApplicable(`The entity has no ${noun} that this is asked of.`);
  }
  return pass(
    runbooks.length === 1
      ? `The only ${noun} ${duty.one}.`
      : `All ${runbooks.length} ${noun}s ${duty.many}.`,
  );
}
