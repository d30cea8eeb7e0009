import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { dataSourcesRouteRef } from '../routes';

export const dataSourcesSubPage = SubPageBlueprint.make({
  name: 'data-sources',
  params: {
    path: 'data-sources',
    title: 'Data sources',
    routeRef: dataSourcesRouteRef,
    loader: () => import('../collection').then(m => <m.DataSourcesPage />),
  },
});
