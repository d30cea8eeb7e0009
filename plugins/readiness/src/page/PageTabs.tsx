import {
  BreadcrumbEntry,
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Header } from '@backstage/ui';
import { readinessCollectionReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { ReactElement } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useResolvedPath,
} from 'react-router-dom';

/** One tab of the page. */
export interface TabbedPage {
  /** The id of its extension. */
  id: string;
  path: string;
  title?: string;
  element: ReactElement;
}

const DATA_SOURCES = 'sub-page:readiness/data-sources';

/**
 * The sub-pages as tabs. Data sources have a tab only for those who may read them; who follows a link to them is told
 * which permission is missing.
 */
export function PageTabs(props: {
  title: string | undefined;
  icon: IconElement | undefined;
  pages: readonly TabbedPage[];
}) {
  const { title, icon, pages } = props;
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions('readiness');
  const { allowed: maySeeSources } = usePermission({
    permission: readinessCollectionReadPermission,
  });
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { search } = useLocation();
  const shown = pages.filter(({ id }) => maySeeSources || id !== DATA_SOURCES);
  return (
    <PageLayout
      title={title}
      icon={icon}
      titleLink={base}
      headerActions={headerActions}
    >
      {/* Tabs as links: those of the page layout point assistive technology to panels that are not there. */}
      <Header
        title={title}
        tabs={shown.map(page => ({
          id: page.path,
          label: page.title ?? page.path,
          href: `${base}/${page.path}`,
        }))}
      />
      <main>
        <Routes>
          {pages.length > 0 && (
            <Route
              index
              element={
                <Navigate to={{ pathname: pages[0].path, search }} replace />
              }
            />
          )}
          {pages.map(page => (
            <Route
              key={page.id}
              path={`${page.path}/*`}
              element={
                <BreadcrumbEntry
                  entry={{ label: page.title ?? page.path, href: page.path }}
                >
                  {page.element}
                </BreadcrumbEntry>
              }
            />
          ))}
        </Routes>
      </main>
    </PageLayout>
  );
}
