import { RouteRef, useRouteRef } from '@backstage/frontend-plugin-api';
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
  const runbooks = useBelow(runbooksRouteRef, root, 'all');
  const executions = useBelow(executionsRouteRef, root, 'executions');
  return {
    runbooks,
    executions,
    approvals: useBelow(approvalsRouteRef, root, 'approvals'),
    audit: useBelow(auditRouteRef, root, 'audit'),
    runbook: id => below(runbooks, encodeURIComponent(id)),
    execution: id => below(executions, encodeURIComponent(id)),
  };
}

function useBelow(
  routeRef: RouteRef,
  root: string | undefined,
  path: string,
): string | undefined {
  return useRouteRef(routeRef)?.() ?? below(root, path);
}

function below(base: string | undefined, path: string): string | undefined {
  return base === undefined ? undefined : `${base.replace(/\/$/, '')}/${path}`;
}
