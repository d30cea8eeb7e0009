import { Header } from '@backstage/ui';
import { TabbedPage } from './TabbedPage';

/**
 * Leads to the sub-pages. They are links: the tabs of the page layout point assistive technology to panels that are not
 * there.
 *
 * @public
 */
export function TabLinks(props: {
  title: string | undefined;
  /** The path of the page, without a slash at its end. */
  base: string;
  pages: readonly TabbedPage[];
}) {
  const { title, base, pages } = props;
  return (
    <Header
      title={title}
      tabs={pages.map(page => ({
        id: page.path,
        label: page.title ?? page.path,
        href: `${base}/${page.path}`,
      }))}
    />
  );
}
