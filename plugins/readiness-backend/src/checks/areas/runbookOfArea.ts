import {
  Check,
  fail,
  pass,
  Verdict,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import {
  butClaimed,
  isDue,
  namedRunbooksOf,
  nextDue,
  notAllRead,
  runbookEvidence,
  RunbookFact,
  RunbookFacts,
  runbooksOf,
} from '../runbooks/RunbookFact';

/** A line of the Operations Management Baseline of AWS's cloud operations competency, word for word. */
export function operationsBaseline(quote: string): Check['source'] {
  return {
    title: 'COCOM-001',
    url: 'https://aws.amazon.com/partners/programs/competencies/',
    quote,
  };
}

/**
 * Whether an operations area has a runbook that can be relied on; `warn` where those that there are have something against
 * them.
 */
export function runbookOfArea(
  facts: RunbookFacts,
  { area, noun, now }: { area: string; noun: string; now: Date },
): Verdict {
  const runbooks = runbooksOf(facts).filter(runbook => runbook.area === area);
  const flaw = (runbook: RunbookFact) => flawOf(runbook, now);
  const sound = runbooks.filter(runbook => flaw(runbook) === undefined);
  if (sound.length > 0) {
    return pass(
      `${counted(sound.length, 'runbook')} for ${noun} ${sound.length === 1 ? 'is' : 'are'} complete and as reviewed.`,
      runbookEvidence(sound),
      { changesAt: nextDue(sound, now) },
    );
  }
  const open = notAllRead(facts);
  if (open) {
    return open;
  }
  return runbooks.length > 0
    ? warn(
        `There ${runbooks.length === 1 ? 'is a runbook' : `are ${runbooks.length} runbooks`} for ${noun}, but none that is complete and as reviewed.`,
        runbookEvidence(runbooks, flaw),
      )
    : fail(
        `No runbook for ${noun} is bound to the entity${butClaimed(
          namedRunbooksOf(facts).filter(runbook => runbook.area === area),
        )}.`,
      );
}

function flawOf(runbook: RunbookFact, now: Date): string | undefined {
  if (runbook.missing.length > 0) {
    return `lacks ${runbook.missing.join(', ')}`;
  }
  if (runbook.drifted) {
    return 'changed since its review';
  }
  if (runbook.reviewState === 'never') {
    return 'never reviewed';
  }
  return isDue(runbook, now) ? 'due for review' : undefined;
}
