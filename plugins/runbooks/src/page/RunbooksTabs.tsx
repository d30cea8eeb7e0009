import { IconElement } from '@backstage/frontend-plugin-api';
import {
  PageTabs,
  TabbedPage,
} from '@opsready/backstage-plugin-opsready-react';
import { useTabs } from './useTabs';

/** The page of the plugin in the new frontend system. */
export function RunbooksTabs(props: {
  title: string | undefined;
  icon: IconElement | undefined;
  pages: readonly TabbedPage[];
}) {
  return (
    <PageTabs pluginId="runbooks" tabs={useTabs(props.pages)} {...props} />
  );
}
