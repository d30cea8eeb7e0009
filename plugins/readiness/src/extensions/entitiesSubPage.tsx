import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { listRouteRef } from '../routes';

export const entitiesSubPage = SubPageBlueprint.make({
  name: 'entities',
  params: {
    path: 'entities',
    title: 'Entities',
    routeRef: listRouteRef,
    loader: () => import('../list').then(m => <m.EntitiesPage />),
  },
});
