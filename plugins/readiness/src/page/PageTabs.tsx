import {
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { TabbedPage } from './TabbedPage';
import { TabLinks } from './TabLinks';
import { TabRoutes } from './TabRoutes';
import { usePageBase } from './usePageBase';

/** The sub-pages as tabs, in the shell of the app. */
export function PageTabs(props: {
  title: string | undefined;
  icon: IconElement | undefined;
  pages: readonly TabbedPage[];
}) {
  const { title, icon, pages } = props;
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions('readiness');
  const base = usePageBase();
  return (
    <PageLayout
      title={title}
      icon={icon}
      titleLink={base}
      headerActions={headerActions}
    >
      <TabLinks title={title} base={base} pages={pages} />
      <main>
        <TabRoutes pages={pages} />
      </main>
    </PageLayout>
  );
}
