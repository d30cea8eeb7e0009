import {
  defineCheck,
  fail,
  pass,
  unknown,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { agedItems, DAY } from '../items/agedItems';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, dayOf } from '../items/sentences';
import { wellArchitected } from '../sources';
import { STANDARDS_FACT, unwatched } from './unwatched';

const WARN_AFTER = 14;
const FAIL_AFTER = 30;

export const findingsAreTriaged = defineCheck({
  id: 'findings-are-triaged',
  title: 'Security findings are triaged in time',
  failureTitle: 'Security findings wait for triage',
  rationale:
    'A finding of workflow status NEW was looked at by nobody. How long critical and high ones stay so tells whether there are people for it.',
  remediation:
    'Look at each finding in the evidence and decide: set its workflow status in Security Hub to **Notified** once somebody works on it, **Resolved** when it is mended, or **Suppressed** with a note if it does not hold. CLI: `aws securityhub batch-update-findings --workflow Status=NOTIFIED --finding-identifiers Id=...,ProductArn=...`.',
  source: wellArchitected(
    'OPS07-BP01',
    'Assign an adequate number of personnel to operate and support your workload, including on-call duties, security issues, and lifecycle events, such as end of support and certificate rotation tasks.',
  ),
  requiredFacts: ['aws-security-hub/untriaged-findings', STANDARDS_FACT],
  evaluate({ facts, now }) {
    const findings = readItemList(facts['aws-security-hub/untriaged-findings']);
    const nobodyLooks = unwatched(
      facts['aws-security-hub/untriaged-findings'],
      facts[STANDARDS_FACT],
    );
    if (nobodyLooks) {
      return nobodyLooks;
    }
    if (findings.count === 0) {
      return pass('No critical or high finding waits for triage.');
    }
    const evidence = evidenceOf(findings.items);
    const waiting = `${counted(findings.count, 'critical or high finding waits', 'critical or high findings wait')} for triage`;
    const tooLate = agedItems(findings, FAIL_AFTER * DAY, now);
    const late = agedItems(findings, WARN_AFTER * DAY, now);
    if (tooLate.old.length > 0) {
      return fail(
        `${waiting}, the oldest since ${dayOf(tooLate.old[0].at!)}; ${FAIL_AFTER} days are the limit.`,
        evidence,
      );
    }
    if (late.undated.length > 0) {
      return unknown(
        `${waiting}, and Security Hub does not say since when of ${late.undated.length}.`,
        evidence,
      );
    }
    if (late.old.length > 0) {
      return warn(
        `${waiting}, the oldest since ${dayOf(late.old[0].at!)}; after ${FAIL_AFTER} days this fails.`,
        evidence,
        { changesAt: tooLate.nextAt },
      );
    }
    return pass(`${waiting}, none for ${WARN_AFTER} days.`, evidence, {
      changesAt: late.nextAt,
    });
  },
});
