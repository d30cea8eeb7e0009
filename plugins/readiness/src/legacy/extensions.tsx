import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { entityTabRouteRef, rootRouteRef } from '../routes';
import { readinessPlugin } from './plugin';

/**
 * The page of all entities and data sources.
 *
 * @public
 */
export const ReadinessPage = readinessPlugin.provide(
  createRoutableExtension({
    name: 'ReadinessPage',
    mountPoint: convertLegacyRouteRef(rootRouteRef),
    component: () =>
      import('./ClassicPage').then(m => () => compatWrapper(<m.ClassicPage />)),
  }),
);

/**
 * The card for the overview of an entity.
 *
 * @public
 */
export const EntityReadinessCard = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessCard',
    component: {
      lazy: () =>
        import('../overview').then(
          m => () => compatWrapper(<m.OverviewCard />),
        ),
    },
  }),
);

/**
 * The tab of an entity page.
 *
 * @public
 */
export const EntityReadinessContent = readinessPlugin.provide(
  createRoutableExtension({
    name: 'EntityReadinessContent',
    mountPoint: convertLegacyRouteRef(entityTabRouteRef),
    component: () =>
      import('../tab').then(m => () => compatWrapper(<m.ReadinessTab />)),
  }),
);
