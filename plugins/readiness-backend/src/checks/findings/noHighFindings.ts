import {
  defineCheck,
  fail,
  pass,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { STANDARDS_FACT, unwatched } from './unwatched';

/** So many can be worked on at a time; more than that is a heap. */
const TOLERATED = 3;

export const noHighFindings = defineCheck({
  id: 'no-high-findings',
  title: 'No high security findings',
  failureTitle: 'High security findings are open',
  rationale:
    'High findings are to be mended soon. A few may be in work; more than three means that nobody keeps up with them.',
  remediation:
    'Work through the findings in the evidence, oldest first: follow the remediation that Security Hub gives for each control. Findings of the same control often go away with one change. What does not hold for you is suppressed in Security Hub with a note that says why.',
  source: wellArchitected(
    'OPS07-BP02',
    'For any discovery that lacks a mitigation, add those to your backlog of items and implement them before launch.',
  ),
  requiredFacts: ['aws-security-hub/high-findings', STANDARDS_FACT],
  evaluate({ facts }) {
    const findings = readItemList(facts['aws-security-hub/high-findings']);
    const nobodyLooks = unwatched(
      facts['aws-security-hub/high-findings'],
      facts[STANDARDS_FACT],
    );
    if (nobodyLooks) {
      return nobodyLooks;
    }
    if (findings.count === 0) {
      return pass(
        `None of the ${counted(findings.total, 'active finding')} of Security Hub is high and open.`,
      );
    }
    const judge = findings.count <= TOLERATED ? warn : fail;
    return judge(
      `Security Hub has ${counted(findings.count, 'open high finding')}: ${named(findings.items, findings.count)}.`,
      evidenceOf(findings.items),
    );
  },
});
