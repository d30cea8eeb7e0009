import { IconElement } from '@backstage/frontend-plugin-api';
import {
  PageTabs,
  TabbedPage,
} from '@opsready/backstage-plugin-opsready-react';

/**
 * The page of the plugin in the new frontend system. Every sub-page has a tab: permissions hang on entities, so that only
 * the backend can say who may see something there, and a page without anything says so.
 */
export function OnCallTabs(props: {
  title: string | undefined;
  icon: IconElement | undefined;
  pages: readonly TabbedPage[];
}) {
  return <PageTabs pluginId="oncall" {...props} />;
}
