import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { JUDGED_KINDS } from './judgedKinds';

export const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: JUDGED_KINDS,
    loader: () => import('../overview').then(m => <m.OverviewCard />),
  },
});
