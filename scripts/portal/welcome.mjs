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
    1. Sign in as Amara Okafor of Payments and open payments-api: everything is in order.
    2. Open checkout-api: critical findings hold it back, each with its evidence.
    3. Open parcel-tracker: its alarms would wake someone who has no runbook.
    4. Open loyalty-service: it claims what belongs to payments-api, and the claim was refused.
    5. Readiness in the sidebar: every entity, worst first; Data sources: what was read, and what was not.
    6. Sign in as Robin Vale, a contractor: one system, and no data sources.

  A local AWS answers on ${portal.sandboxUrl}; packages/aws-sandbox/README.md tells how to change what it says.
`;
}
