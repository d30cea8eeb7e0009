import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { STANDARDS_FACT, unwatched } from './unwatched';

/** There is no tolerable number of critical findings, and so no band to warn in. */
export const noCriticalFindings = defineCheck({
  id: 'no-critical-findings',
  title: 'No critical security findings',
  failureTitle: 'Critical security findings are open',
  rationale:
    'A critical finding of Security Hub is to be mended before anything else, because what it describes can be exploited as it is.',
  remediation:
    'Open each finding in the evidence, follow the remediation that Security Hub gives for its control, and let the control run again. If a finding does not hold for you, suppress it in Security Hub with a note that says why: console, **Findings**, choose it, **Workflow status**, **Suppressed**; or `aws securityhub batch-update-findings --workflow Status=SUPPRESSED --note Text="...",UpdatedBy="..." --finding-identifiers Id=...,ProductArn=...`.',
  source: wellArchitected(
    'OPS07-BP02',
    'Lastly, security, governance, and compliance requirements can also be included in an ORR.',
  ),
  requiredFacts: ['aws-security-hub/critical-findings', STANDARDS_FACT],
  evaluate({ facts }) {
    const findings = readItemList(facts['aws-security-hub/critical-findings']);
    const nobodyLooks = unwatched(
      facts['aws-security-hub/critical-findings'],
      facts[STANDARDS_FACT],
    );
    if (nobodyLooks) {
      return nobodyLooks;
    }
    if (findings.count === 0) {
      return pass(
        `None of the ${counted(findings.total, 'active finding')} of Security Hub is critical and open.`,
      );
    }
    return fail(
      `Security Hub has ${counted(findings.count, 'open critical finding')}: ${named(findings.items, findings.count)}.`,
      evidenceOf(findings.items),
    );
  },
});
