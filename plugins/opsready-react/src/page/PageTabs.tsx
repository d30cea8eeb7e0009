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

/** The sub-pages as tabs, in the shell of the app. @public */
export function PageTabs(props: {
  pluginId: string;
  title: string | undefined;
  icon: IconElement | undefined;
  /** Everything that can be reached. */
  pages: readonly TabbedPage[];
  /** Those that have a tab; all of `pages` unless given. */
  tabs?: readonly TabbedPage[];
}) {
  const { pluginId, title, icon, pages, tabs = pages } = props;
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions(pluginId);
  const base = usePageBase();
  return (
    <PageLayout
      title={title}
      icon={icon}
      titleLink={base}
      headerActions={headerActions}
    >
      <TabLinks title={title} base={base} pages={tabs} />
      <main>
        <TabRoutes pages={pages} />
      </main>
    </PageLayout>
  );
}
