import { usePageBase } from '@opsready/backstage-plugin-opsready-react';
import { NavLink, Route, Routes } from 'react-router-dom';
import { Section } from './sectionList';
import styles from './Sections.module.css';

/** Leads to the sections, and shows the one that the address names. They are links: each has an address to send to a colleague. */
export function Sections(props: { sections: readonly Section[] }) {
  const { sections } = props;
  const base = usePageBase();
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label="Sections of on-call">
          <ul className={styles.links}>
            {sections.map(({ path, title }) => (
              <li key={path}>
                <NavLink
                  className={styles.link}
                  to={path ? `${base}/${path}` : base || '/'}
                  end={path === ''}
                >
                  {title}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Routes>
        {sections.map(({ path, element }) => (
          <Route key={path} path={path ? `${path}/*` : '/'} element={element} />
        ))}
        <Route path="*" element={sections[0].element} />
      </Routes>
    </>
  );
}
