import {
  Refusal,
  RiskClass,
  runbooksExecutionCreatePermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { AskedLaunch } from './AskedLaunch';

/** The caller may not launch this. */
export function noPermission(
  { runbook, entityRef }: AskedLaunch,
  riskClass?: RiskClass,
): Refusal {
  return {
    code: 'noPermission',
    message:
      `The permission ${runbooksExecutionCreatePermission.name} is needed to run '${runbook.title}'` +
      `${riskClass ? ` (${riskClass})` : ''} for ${entityRef}.`,
  };
}

/** The content is not the one that was reviewed. */
export function driftedRefusal({ runbook }: AskedLaunch): Refusal {
  return {
    code: 'drifted',
    message: `'${runbook.title}' has changed since its last review, and policy blocks that. Review what it is now.`,
  };
}

/** Nobody can say as whom it would act. */
export function roleMissing({ runbook }: AskedLaunch): Refusal {
  return {
    code: 'roleMissing',
    message:
      `'${runbook.name}' names no role to run as: it would act as the portal itself, with rights that nobody who asks has. ` +
      'Give the document an assumeRole.',
  };
}
