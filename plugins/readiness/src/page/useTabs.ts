import { usePermission } from '@backstage/plugin-permission-react';
import { TabbedPage } from '@opsready/backstage-plugin-opsready-react';
import { readinessCollectionReadPermission } from '@opsready/backstage-plugin-readiness-common';

const DATA_SOURCES = 'sub-page:readiness/data-sources';

/** The sub-pages that get a tab. Data sources have one only for those who may read them. */
export function useTabs(pages: readonly TabbedPage[]): TabbedPage[] {
  const { allowed: maySeeSources } = usePermission({
    permission: readinessCollectionReadPermission,
  });
  return pages.filter(({ id }) => maySeeSources || id !== DATA_SOURCES);
}
