import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiBookReadLine } from '@remixicon/react';
import { entityTab } from './extensions/entityTab';
import { overviewCard } from './extensions/overviewCard';
import { runbooksApi } from './extensions/runbooksApi';
import { runbooksPage } from './extensions/runbooksPage';
import {
  approvalsSubPage,
  auditSubPage,
  executionsSubPage,
  runbooksSubPage,
  sourcesSubPage,
} from './extensions/subPages';
import {
  approvalsRouteRef,
  auditRouteRef,
  executionRouteRef,
  executionsRouteRef,
  rootRouteRef,
  runbookRouteRef,
  runbooksRouteRef,
  sourcesRouteRef,
} from './routes';

/**
 * The runbooks plugin: an API, a card and a tab on entity pages, a page of its own.
 *
 * @public
 */
export const runbooksPlugin = createFrontendPlugin({
  pluginId: 'runbooks',
  title: 'Runbooks',
  icon: <RiBookReadLine />,
  routes: {
    root: rootRouteRef,
    runbooks: runbooksRouteRef,
    runbook: runbookRouteRef,
    executions: executionsRouteRef,
    execution: executionRouteRef,
    approvals: approvalsRouteRef,
    audit: auditRouteRef,
    sources: sourcesRouteRef,
  },
  extensions: [
    runbooksApi,
    overviewCard,
    entityTab,
    runbooksPage,
    runbooksSubPage,
    executionsSubPage,
    approvalsSubPage,
    auditSubPage,
    sourcesSubPage,
  ],
});
