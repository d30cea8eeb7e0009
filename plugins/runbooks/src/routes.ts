import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of all runbooks and executions. */
export const rootRouteRef = createRouteRef();

/** The list of runbooks, below the page. */
export const runbooksRouteRef = createRouteRef();

/** One runbook, below the list. */
export const runbookRouteRef = createSubRouteRef({
  parent: runbooksRouteRef,
  path: '/:runbookId',
});

/** The list of executions, below the page. */
export const executionsRouteRef = createRouteRef();

/** One execution, below the list. */
export const executionRouteRef = createSubRouteRef({
  parent: executionsRouteRef,
  path: '/:executionId',
});

/** The inbox of approvals, below the page. */
export const approvalsRouteRef = createRouteRef();

/** The audit record, below the page. */
export const auditRouteRef = createRouteRef();

/** The sources, below the page. */
export const sourcesRouteRef = createRouteRef();

/** The tab on an entity page. */
export const entityTabRouteRef = createRouteRef();
