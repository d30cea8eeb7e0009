import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { DAY } from '../items/agedItems';
import { counted, dayOf } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  notAllRead,
  RUNBOOK_FACTS,
  runbookEvidence,
  RunbookFact,
  runbooksNamed,
  runbooksOf,
} from './RunbookFact';

const PERIOD_DAYS = 180;

export const runbooksSucceededByOthers = defineCheck({
  id: 'runbooks-succeeded-by-others',
  title: 'Every runbook was run with success by someone other than its author',
  failureTitle: 'Runbooks were not run with success by anyone but their author',
  rationale: `Its author knows what a runbook leaves out. Only when somebody else got through it, in the last ${PERIOD_DAYS} days, is it known to work for whoever is called.`,
  remediation:
    'Ask a colleague to run the runbooks in the evidence from the entity page: Markdown runbooks as a guided run, documents of Systems Manager in a staging account first.',
  source: wellArchitected(
    'OPS07-BP03',
    'Once your runbook is documented, validate it by having someone else on your team run it.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    const runbooks = runbooksOf(facts).filter(({ runnable }) => runnable);
    const lacking = runbooks.filter(runbook => endOf(runbook) <= now.getTime());
    if (lacking.length > 0) {
      return fail(
        `${lacking.length} of ${counted(runbooks.length, 'runbook')} ${lacking.length === 1 ? 'was' : 'were'} not run with success by someone other than the author in the last ${PERIOD_DAYS} days: ${runbooksNamed(lacking)}.`,
        runbookEvidence(lacking, saySuccess),
        { changesAt: nextEnd(runbooks, now) },
      );
    }
    const open = notAllRead(facts);
    if (open) {
      return open;
    }
    return runbooks.length === 0
      ? notApplicable('The entity has no runbook that can be run from here.')
      : pass(
          runbooks.length === 1
            ? 'The only runbook was run with success by someone other than its author.'
            : `All ${runbooks.length} runbooks were run with success by someone other than their author.`,
          [],
          { changesAt: nextEnd(runbooks, now) },
        );
  },
});

function saySuccess({ lastSuccessAt, lastSuccessByOtherAt }: RunbookFact) {
  if (lastSuccessByOtherAt) {
    return `last on ${dayOf(lastSuccessByOtherAt)}`;
  }
  return lastSuccessAt
    ? `only by its author or someone unknown, last on ${dayOf(lastSuccessAt)}`
    : 'never';
}

/** Until when its last success counts, in milliseconds; long ago where there is none. */
function endOf({ lastSuccessByOtherAt }: RunbookFact): number {
  const at = Date.parse(lastSuccessByOtherAt ?? '');
  return Number.isNaN(at) ? 0 : at + PERIOD_DAYS * DAY;
}

function nextEnd(runbooks: RunbookFact[], now: Date): Date | undefined {
  const ends = runbooks.map(endOf).filter(end => end > now.getTime());
  return ends.length > 0 ? new Date(Math.min(...ends)) : undefined;
}
