import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  addressBelow,
  useAddressBelow,
} from '@opsready/backstage-plugin-opsready-react';
import {
  approvalsRouteRef,
  auditRouteRef,
  executionsRouteRef,
  rootRouteRef,
  runbooksRouteRef,
} from '../routes';

/** Where the screens of the plugin are; `undefined` where an app does not have its page. */
export interface Addresses {
  runbooks: string | undefined;
  executions: string | undefined;
  approvals: string | undefined;
  audit: string | undefined;
  runbook(runbookId: string): string | undefined;
  execution(executionId: string): string | undefined;
}

/** The addresses of the screens, in both frontend systems: the classic one only knows the page, not what is below it. */
export function useAddresses(): Addresses {
  const root = useRouteRef(rootRouteRef)?.();
  const runbooks = useAddressBelow(runbooksRouteRef, root, 'all');
  const executions = useAddressBelow(executionsRouteRef, root, 'executions');
  return {
    runbooks,
    executions,
    approvals: useAddressBelow(approvalsRouteRef, root, 'approvals'),
    audit: useAddressBelow(auditRouteRef, root, 'audit'),
    runbook: id => addressBelow(runbooks, encodeURIComponent(id)),
    execution: id => addressBelow(executions, encodeURIComponent(id)),
  };
}
