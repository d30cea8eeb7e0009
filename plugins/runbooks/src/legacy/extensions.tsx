import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { entityTabRouteRef, rootRouteRef } from '../routes';
import { runbooksPlugin } from './plugin';

/**
 * The page of all runbooks, executions, approvals, the audit record and the sources.
 *
 * @public
 */
export const RunbooksPage = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'RunbooksPage',
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
export const EntityRunbooksCard = runbooksPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbooksCard',
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
export const EntityRunbooksContent = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbooksContent',
    mountPoint: convertLegacyRouteRef(entityTabRouteRef),
    component: () =>
      import('../tab').then(m => () => compatWrapper(<m.RunbooksTab />)),
  }),
);
