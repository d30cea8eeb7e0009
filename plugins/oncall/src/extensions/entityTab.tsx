import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityTabRouteRef } from '../routes';
import { ENTITY_KINDS } from './entityKinds';

export const entityTab = EntityContentBlueprint.make({
  params: {
    path: '/oncall',
    title: 'On call',
    group: 'operation',
    routeRef: entityTabRouteRef,
    filter: ENTITY_KINDS,
    loader: () => import('../tab').then(m => <m.OnCallTab />),
  },
});
