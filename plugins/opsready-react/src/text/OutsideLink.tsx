import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { safeHref } from './safeHref';
import styles from './text.module.css';

/** Leads out of the portal; where the address is not safe to follow, only its text is shown. @public */
export function OutsideLink(props: {
  href: string | undefined;
  children: ReactNode;
}) {
  const href = safeHref(props.href);
  if (!href) {
    return <span className={styles.anywhere}>{props.children}</span>;
  }
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer">
      <span className={styles.anywhere}>{props.children}</span>
      <RiExternalLinkLine
        aria-hidden="true"
        size={14}
        className={styles.outside}
      />
      {/* A span, since BUI's own hidden text is a block, which no paragraph may hold. */}
      <span className={styles.hidden}>(opens in a new tab)</span>
    </Link>
  );
}
