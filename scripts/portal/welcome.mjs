import { relative } from 'node:path';
import { ROOT } from '../toolchain/root.mjs';

/** What a person reads once everything runs. */
export function welcome({ portal, dataDir, postgres }) {
  const shown = path => {
    const inRepository = relative(ROOT, path);
    return inRepository.startsWith('..') ? path : inRepository;
  };
  const data = `${shown(dataDir)}/${postgres ? 'postgres' : 'sqlite'}`;
  return `
  Opsready is ready:  ${portal.url}
  To stop:            Ctrl-C
  Data:               ${data}, kept until you delete it
  Logs:               ${shown(portal.logDir)}

  What to look at first
    1. Sign in as Amara Okafor of Payments and open payments-api: all is in order, but nobody has tried its runbooks yet.
    2. Operation, Runbooks: run "Restart a service" in production. Luca Rossi approves it under Runbooks, Approvals.
    3. Run "Refund a stuck payment", a checklist: tick a step, and let Luca finish it.
    4. Open checkout-api: critical findings hold it back, each with its evidence.
    5. Open parcel-tracker: its alarms would wake someone who has no runbook.
    6. Open loyalty-service: it claims what belongs to payments-api, and the claims give no right.
    7. Readiness in the sidebar: every entity, worst first; Data sources: what was read, and what was not.
    8. Runbooks in the sidebar: every runbook and execution, approvals, the audit record.
    9. On call in the sidebar: who answers now, and the nights that nobody covers. On payments-api, page Payments.
   10. Sign in as Robin Vale, a contractor: one system, and no data sources.

  A local AWS answers on ${portal.sandboxUrl}, a local PagerDuty on ${portal.pagerDutyUrl}; packages/aws-sandbox/README.md and
  packages/pagerduty-sandbox/README.md tell how to change what they say.
`;
}
