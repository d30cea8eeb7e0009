import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityTabRouteRef } from '../routes';
import { JUDGED_KINDS } from './judgedKinds';

export const entityTab = EntityContentBlueprint.make({
  params: {
    path: '/readiness',
    title: 'Readiness',
    group: 'operation',
    routeRef: entityTabRouteRef,
    filter: JUDGED_KINDS,
    loader: () => import('../tab').then(m => <m.ReadinessTab />),
  },
});
