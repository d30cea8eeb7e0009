import { Content, Header, Page } from '@backstage/core-components';
import {
  TabbedPage,
  TabLinks,
  TabRoutes,
  usePageBase,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditPage } from '../audit';
import { ContactFilesPage } from '../contactFiles';
import { PeoplePage } from '../people';
import { RostersPages } from '../rosters';
import { SourcesPage } from '../sources';

const TITLE = 'On call';

/** What the new frontend system takes from extensions. */
const PAGES: readonly TabbedPage[] = [
  {
    id: 'sub-page:oncall/rosters',
    path: 'rosters',
    title: 'On call now',
    element: <RostersPages />,
  },
  {
    id: 'sub-page:oncall/people',
    path: 'people',
    title: 'People',
    element: <PeoplePage />,
  },
  {
    id: 'sub-page:oncall/contacts',
    path: 'contacts',
    title: 'Contacts and plans',
    element: <ContactFilesPage />,
  },
  {
    id: 'sub-page:oncall/audit',
    path: 'audit',
    title: 'Audit',
    element: <AuditPage />,
  },
  {
    id: 'sub-page:oncall/sources',
    path: 'sources',
    title: 'Sources',
    element: <SourcesPage />,
  },
];

/** The sub-pages as tabs, in the shell of the classic frontend system. */
export function ClassicPage() {
  const base = usePageBase();
  return (
    <Page themeId="tool">
      <Header title={TITLE} />
      <Content noPadding>
        <TabLinks title={TITLE} base={base} pages={PAGES} />
        <TabRoutes pages={PAGES} />
      </Content>
    </Page>
  );
}
