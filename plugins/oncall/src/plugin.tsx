import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiPhoneLine } from '@remixicon/react';
import { entityTab } from './extensions/entityTab';
import { onCallApi } from './extensions/onCallApi';
import { onCallPage } from './extensions/onCallPage';
import { overviewCard } from './extensions/overviewCard';
import {
  auditSubPage,
  contactFilesSubPage,
  peopleSubPage,
  rostersSubPage,
  sourcesSubPage,
} from './extensions/subPages';
import {
  auditRouteRef,
  contactFilesRouteRef,
  peopleRouteRef,
  rootRouteRef,
  rosterRouteRef,
  rostersRouteRef,
  sourcesRouteRef,
} from './routes';

/**
 * The oncall plugin: an API, a card and a tab on entity pages, a page of its own.
 *
 * @public
 */
export const onCallPlugin = createFrontendPlugin({
  pluginId: 'oncall',
  title: 'On call',
  icon: <RiPhoneLine />,
  routes: {
    root: rootRouteRef,
    rosters: rostersRouteRef,
    roster: rosterRouteRef,
    people: peopleRouteRef,
    contacts: contactFilesRouteRef,
    audit: auditRouteRef,
    sources: sourcesRouteRef,
  },
  extensions: [
    onCallApi,
    overviewCard,
    entityTab,
    onCallPage,
    rostersSubPage,
    peopleSubPage,
    contactFilesSubPage,
    auditSubPage,
    sourcesSubPage,
  ],
});
