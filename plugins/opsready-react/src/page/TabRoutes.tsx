import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { TabbedPage } from './TabbedPage';

/**
 * The sub-page that the address names, the first one where it names none. All of them can be reached: who follows a link
 * to one that has no tab for them is told which permission is missing.
 *
 * @public
 */
export function TabRoutes(props: { pages: readonly TabbedPage[] }) {
  const { pages } = props;
  const { search } = useLocation();
  return (
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
  );
}
