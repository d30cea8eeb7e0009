import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

export const readinessPage = PageBlueprint.make({
  params: { path: '/readiness', routeRef: rootRouteRef },
});
