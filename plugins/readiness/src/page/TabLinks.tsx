import { usePermission } from '@backstage/plugin-permission-react';
import { Header } from '@backstage/ui';
import { readinessCollectionReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { TabbedPage } from './TabbedPage';

const DATA_SOURCES = 'sub-page:readiness/data-sources';

/**
 * Leads to the sub-pages. They are links: the tabs of the page layout point assistive technology to panels that are not
 * there. Data sources have one only for those who may read them.
 */
export function TabLinks(props: {
  title: string | undefined;
  /** The path of the page, without a slash at its end. */
  base: string;
  pages: readonly TabbedPage[];
}) {
  const { title, base, pages } = props;
  const { allowed: maySeeSources } = usePermission({
    permission: readinessCollectionReadPermission,
  });
  const shown = pages.filter(({ id }) => maySeeSources || id !== DATA_SOURCES);
  return (
    <Header
      title={title}
      tabs={shown.map(page => ({
        id: page.path,
        label: page.title ?? page.path,
        href: `${base}/${page.path}`,
      }))}
    />
  );
}
