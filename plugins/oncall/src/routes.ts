import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of the organisation. */
export const rootRouteRef = createRouteRef();

/** Who is on call now, below the page. */
export const rostersRouteRef = createRouteRef();

/** One roster, below the list. */
export const rosterRouteRef = createSubRouteRef({
  parent: rostersRouteRef,
  path: '/:rosterId',
});

/** The people, below the page. */
export const peopleRouteRef = createRouteRef();

/** Contacts files and incident plans, below the page. */
export const contactFilesRouteRef = createRouteRef();

/** The audit record, below the page. */
export const auditRouteRef = createRouteRef();

/** The data sources, below the page. */
export const sourcesRouteRef = createRouteRef();

/** The tab on an entity page. */
export const entityTabRouteRef = createRouteRef();
