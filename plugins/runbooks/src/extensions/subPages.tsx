import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import {
  approvalsRouteRef,
  auditRouteRef,
  executionsRouteRef,
  runbooksRouteRef,
  sourcesRouteRef,
} from '../routes';

export const runbooksSubPage = SubPageBlueprint.make({
  name: 'all',
  params: {
    path: 'all',
    title: 'Runbooks',
    routeRef: runbooksRouteRef,
    loader: () => import('../list').then(m => <m.RunbooksPages />),
  },
});

export const executionsSubPage = SubPageBlueprint.make({
  name: 'executions',
  params: {
    path: 'executions',
    title: 'Executions',
    routeRef: executionsRouteRef,
    loader: () => import('../execution').then(m => <m.ExecutionsPages />),
  },
});

export const approvalsSubPage = SubPageBlueprint.make({
  name: 'approvals',
  params: {
    path: 'approvals',
    title: 'Approvals',
    routeRef: approvalsRouteRef,
    loader: () => import('../approvals').then(m => <m.ApprovalsPage />),
  },
});

export const auditSubPage = SubPageBlueprint.make({
  name: 'audit',
  params: {
    path: 'audit',
    title: 'Audit',
    routeRef: auditRouteRef,
    loader: () => import('../audit').then(m => <m.AuditPage />),
  },
});

export const sourcesSubPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    routeRef: sourcesRouteRef,
    loader: () => import('../sources').then(m => <m.SourcesPage />),
  },
});
