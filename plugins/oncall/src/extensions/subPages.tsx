import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { peopleRouteRef, rostersRouteRef } from '../routes';

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
