import { TabbedPage } from '@opsready/backstage-plugin-opsready-react';

/**
 * The sub-pages that get a tab: all of them. Their permissions hang on entities, so that only the backend can say who may
 * see something there; a page without anything says so.
 */
export function useTabs(pages: readonly TabbedPage[]): TabbedPage[] {
  return [...pages];
}
