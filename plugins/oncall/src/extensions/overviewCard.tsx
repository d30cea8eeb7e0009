import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ENTITY_KINDS } from './entityKinds';

export const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: ENTITY_KINDS,
    loader: () => import('../overview').then(m => <m.OverviewCard />),
  },
});
