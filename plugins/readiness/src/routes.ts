import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of all entities. */
export const rootRouteRef = createRouteRef();

/** The list of entities, below the page. */
export const listRouteRef = createRouteRef();

/** The data sources, below the page. */
export const dataSourcesRouteRef = createRouteRef();

/** The tab on an entity page. */
export const entityTabRouteRef = createRouteRef();
