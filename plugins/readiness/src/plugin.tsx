import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { dataSourcesSubPage } from './extensions/dataSourcesSubPage';
import { entitiesSubPage } from './extensions/entitiesSubPage';
import { entityTab } from './extensions/entityTab';
import { overviewCard } from './extensions/overviewCard';
import { readinessApi } from './extensions/readinessApi';
import { readinessPage } from './extensions/readinessPage';
import { dataSourcesRouteRef, listRouteRef, rootRouteRef } from './routes';

/**
 * The readiness plugin: an API, a card and a tab on entity pages, a page of its own.
 *
 * @public
 */
export const readinessPlugin = createFrontendPlugin({
  pluginId: 'readiness',
  title: 'Readiness',
  icon: <RiShieldCheckLine />,
  routes: {
    root: rootRouteRef,
    list: listRouteRef,
    dataSources: dataSourcesRouteRef,
  },
  extensions: [
    readinessApi,
    overviewCard,
    entityTab,
    readinessPage,
    entitiesSubPage,
    dataSourcesSubPage,
  ],
});
