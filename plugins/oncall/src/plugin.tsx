import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiPhoneLine } from '@remixicon/react';
import { entityTab } from './extensions/entityTab';
import { onCallApi } from './extensions/onCallApi';
import { onCallPage } from './extensions/onCallPage';
import { overviewCard } from './extensions/overviewCard';
import { peopleSubPage, rostersSubPage } from './extensions/subPages';
import {
  peopleRouteRef,
  rootRouteRef,
  rosterRouteRef,
  rostersRouteRef,
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
  },
  extensions: [
    onCallApi,
    overviewCard,
    entityTab,
    onCallPage,
    rostersSubPage,
    peopleSubPage,
  ],
});
