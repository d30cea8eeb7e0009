import { Content, Header, Page } from '@backstage/core-components';
import {
  TabbedPage,
  TabLinks,
  TabRoutes,
  usePageBase,
} from '@opsready/backstage-plugin-opsready-react';
import { ApprovalsPage } from '../approvals';
import { AuditPage } from '../audit';
import { ExecutionsPages } from '../execution';
import { RunbooksPages } from '../list';
import { useTabs } from '../page';
import { SourcesPage } from '../sources';

const TITLE = 'Runbooks';

/** What the new frontend system takes from extensions. */
const PAGES: readonly TabbedPage[] = [
  {
    id: 'sub-page:runbooks/all',
    path: 'all',
    title: 'Runbooks',
    element: <RunbooksPages />,
  },
  {
    id: 'sub-page:runbooks/executions',
    path: 'executions',
    title: 'Executions',
    element: <ExecutionsPages />,
  },
  {
    id: 'sub-page:runbooks/approvals',
    path: 'approvals',
    title: 'Approvals',
    element: <ApprovalsPage />,
  },
  {
    id: 'sub-page:runbooks/audit',
    path: 'audit',
    title: 'Audit',
    element: <AuditPage />,
  },
  {
    id: 'sub-page:runbooks/sources',
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
        <TabLinks title={TITLE} base={base} pages={useTabs(PAGES)} />
        <TabRoutes pages={PAGES} />
      </Content>
    </Page>
  );
}
