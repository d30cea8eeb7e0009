import { Content, Header, Page } from '@backstage/core-components';
import {
  TabbedPage,
  TabLinks,
  TabRoutes,
  usePageBase,
} from '@opsready/backstage-plugin-opsready-react';
import { DataSourcesPage } from '../collection';
import { EntitiesPage } from '../list';
import { useTabs } from '../page';

const TITLE = 'Readiness';

/** What the new frontend system takes from extensions. */
const PAGES: readonly TabbedPage[] = [
  {
    id: 'sub-page:readiness/entities',
    path: 'entities',
    title: 'Entities',
    element: <EntitiesPage />,
  },
  {
    id: 'sub-page:readiness/data-sources',
    path: 'data-sources',
    title: 'Data sources',
    element: <DataSourcesPage />,
  },
];

/** The sub-pages as tabs, in the shell of the classic frontend system. */
export function ClassicPage() {
  const base = usePageBase();
  return (
    <Page themeId="tool">
      <Header title={TITLE} />
      <Content noPadding>
        <TabLinks title={TITLE} base={base} pages={useTabs(PAGES)} />
        <TabRoutes pages={PAGES} />
      </Content>
    </Page>
  );
}
