import { MarkdownContent } from '@backstage/core-components';
import { safeHref } from './safeHref';
import styles from './text.module.css';

/** Markdown that came from outside: no raw HTML, links to `https:` only, no images (they would call other hosts). @public */
export function OutsideMarkdown(props: { content: string }) {
  return (
    <MarkdownContent
      className={styles.markdown}
      // The plain dialect has no raw HTML.
      dialect="common-mark"
      content={props.content}
      linkTarget="_blank"
      transformLinkUri={href => safeHref(href) ?? ''}
      transformImageUri={() => 'about:blank'}
    />
  );
}
