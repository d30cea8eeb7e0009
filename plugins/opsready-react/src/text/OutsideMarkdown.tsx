import { createElement, ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';
import gfm from 'remark-gfm';
import { OutsideLink } from './OutsideLink';
import styles from './text.module.css';

/** Below the headings of the panel that the text stands in. */
const HIGHEST_LEVEL = 3;
const LOWEST_LEVEL = 6;

function Heading(props: { level: number; children?: ReactNode }) {
  const level = Math.min(props.level + HIGHEST_LEVEL - 1, LOWEST_LEVEL);
  return createElement(`h${level}`, {}, props.children);
}

const COMPONENTS = {
  a: (props: { href?: string; children?: ReactNode }) => (
    <OutsideLink href={props.href}>{props.children}</OutsideLink>
  ),
  // An image would call another host: its words have to do.
  img: (props: { alt?: string }) => <>{props.alt}</>,
  // Boxes of a list of tasks: nothing that could be ticked here.
  input: (props: { checked?: boolean }) => <>{props.checked ? '[x]' : '[ ]'}</>,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

/**
 * Markdown that came from outside, with tables and lists of tasks: raw HTML stays text, links go to `https:` only, and
 * there are no images.
 *
 * @public
 */
export function OutsideMarkdown(props: { content: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown remarkPlugins={[gfm]} components={COMPONENTS}>
        {props.content}
      </ReactMarkdown>
    </div>
  );
}
