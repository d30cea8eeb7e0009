import { Text } from '@backstage/ui';
import {
  More,
  OutsideLink,
  OutsideMarkdown,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  INCIDENT_SECTIONS,
  RUNBOOK_SECTIONS,
  RunbookDetail,
  SECTION_TITLES,
} from '@opsready/backstage-plugin-runbooks-common';
import { withoutFrontMatter } from './withoutFrontMatter';
import styles from './panels.module.css';

/** Said on the panel above already. */
const SHOWN_ELSEWHERE = ['id', 'author', 'owner', 'lastUpdated'];

/** What the runbook says: Markdown as it stands, of a document its sections and, on demand, its text. */
export function ContentPanel(props: { detail: RunbookDetail }) {
  const { content, runbook } = props.detail;
  const isMarkdown = content?.mediaType === 'text/markdown';
  const sections = sectionsOf(props.detail);
  if (!content && sections.length === 0) {
    return (
      <Panel title="What it says">
        <p>
          Its text is not kept here.{' '}
          {runbook.url && (
            <OutsideLink href={runbook.url}>Open it at its source</OutsideLink>
          )}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="What it says">
      {isMarkdown && (
        <OutsideMarkdown content={withoutFrontMatter(content.text)} />
      )}
      {!isMarkdown &&
        sections.map(([section, title, text]) => (
          <div key={section} className={styles.section}>
            <Text as="h3" variant="body-medium" weight="bold">
              {title}
            </Text>
            <OutsideMarkdown content={text} />
          </div>
        ))}
      {content && !isMarkdown && (
        <More title="Text of the document" about={runbook.title}>
          {/* It scrolls: the keyboard has to reach it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles.text} tabIndex={0}>
            {content.text}
          </pre>
        </More>
      )}
    </Panel>
  );
}

function sectionsOf({
  sections,
}: RunbookDetail): Array<[section: string, title: string, text: string]> {
  return [...RUNBOOK_SECTIONS, ...INCIDENT_SECTIONS].flatMap(
    (section): Array<[string, string, string]> => {
      const text = sections[section];
      return text && !SHOWN_ELSEWHERE.includes(section)
        ? [[section, SECTION_TITLES[section], text]]
        : [];
    },
  );
}
