import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { entityTabRouteRef, rootRouteRef } from '../routes';
import { onCallPlugin } from './plugin';

/**
 * The page of the organisation: who is on call now, people, contacts and plans, the audit record and the sources.
 *
 * @public
 */
export const OnCallPage = onCallPlugin.provide(
  createRoutableExtension({
    name: 'OnCallPage',
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
export const EntityOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallCard',
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
export const EntityOnCallContent = onCallPlugin.provide(
  createRoutableExtension({
    name: 'EntityOnCallContent',
    mountPoint: convertLegacyRouteRef(entityTabRouteRef),
    component: () =>
      import('../tab').then(m => () => compatWrapper(<m.OnCallTab />)),
  }),
);
