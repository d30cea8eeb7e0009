import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import {
  auditRouteRef,
  contactFilesRouteRef,
  peopleRouteRef,
  rostersRouteRef,
  sourcesRouteRef,
} from '../routes';

export const rostersSubPage = SubPageBlueprint.make({
  name: 'rosters',
  params: {
    path: 'rosters',
    title: 'On call now',
    routeRef: rostersRouteRef,
    loader: () => import('../rosters').then(m => <m.RostersPages />),
  },
});

export const peopleSubPage = SubPageBlueprint.make({
  name: 'people',
  params: {
    path: 'people',
    title: 'People',
    routeRef: peopleRouteRef,
    loader: () => import('../people').then(m => <m.PeoplePage />),
  },
});

export const contactFilesSubPage = SubPageBlueprint.make({
  name: 'contacts',
  params: {
    path: 'contacts',
    title: 'Contacts and plans',
    routeRef: contactFilesRouteRef,
    loader: () => import('../contactFiles').then(m => <m.ContactFilesPage />),
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
