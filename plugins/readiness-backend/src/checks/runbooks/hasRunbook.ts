import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  butClaimed,
  namedRunbooksOf,
  notAllRead,
  RUNBOOK_FACTS,
  runbookEvidence,
  runbooksOf,
} from './RunbookFact';

export const hasRunbook = defineCheck({
  id: 'has-runbook',
  title: 'Runbooks are bound to it',
  failureTitle: 'No runbook is bound to it',
  rationale:
    'What has to be done under pressure should not be worked out under pressure. A runbook that is bound to the entity is found on its page, by whoever is there.',
  remediation:
    'Name a folder of Markdown in the repository, or documents of Systems Manager, in the annotation `opsready.io/runbooks` of the entity, for instance `./runbooks,RestartService*`; or tag a document with `opsready:entity`.',
  source: wellArchitected(
    'OPS07-BP03',
    'Your team has a collection of step-by-step guides for performing workload tasks.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    const runbooks = runbooksOf(facts);
    if (runbooks.length > 0) {
      return pass(
        `${counted(runbooks.length, 'runbook')} ${runbooks.length === 1 ? 'is' : 'are'} bound to the entity.`,
        runbookEvidence(runbooks),
      );
    }
    const claimed = namedRunbooksOf(facts);
    return (
      notAllRead(facts) ??
      fail(`No runbook is bound to the entity${butClaimed(claimed)}.`)
    );
  },
});
