import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted, dayOf } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  isDue,
  nextDue,
  notAllRead,
  RUNBOOK_FACTS,
  runbookEvidence,
  runbooksNamed,
  runbooksOf,
} from './RunbookFact';

export const runbooksReviewedInTime = defineCheck({
  id: 'runbooks-reviewed-in-time',
  title: 'Every runbook was reviewed in time',
  failureTitle: 'Runbooks are due for review',
  rationale:
    'Systems change, and a procedure that was right once may do harm today. A review by date is how its owners say that they have looked.',
  remediation:
    'Open the runbooks in the evidence, go through them, and record a review on their pages. How often that is due is set by `reviewEvery` in the front matter, else by `opsready.runbooks.reviewEvery`.',
  source: wellArchitected(
    'OPS07-BP03',
    'As procedures evolve, update your runbooks in accordance with your change management process.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    const runbooks = runbooksOf(facts);
    const due = runbooks.filter(runbook => isDue(runbook, now));
    const changesAt = nextDue(runbooks, now);
    if (due.length > 0) {
      return fail(
        `${due.length} of ${counted(runbooks.length, 'runbook')} ${due.length === 1 ? 'is' : 'are'} due for review: ${runbooksNamed(due)}.`,
        runbookEvidence(due, ({ reviewState, nextDueAt }) =>
          reviewState === 'never' || !nextDueAt
            ? 'never reviewed'
            : `due since ${dayOf(nextDueAt)}`,
        ),
      );
    }
    const open = notAllRead(facts);
    if (open) {
      return open;
    }
    return runbooks.length === 0
      ? notApplicable('The entity has no runbook that could be reviewed.')
      : pass(
          runbooks.length === 1
            ? 'The only runbook was reviewed in time.'
            : `All ${runbooks.length} runbooks were reviewed in time.`,
          [],
          { changesAt },
        );
  },
});
