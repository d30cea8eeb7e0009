import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';
import { readLabel } from './readLabel';
import { readTable } from './readTable';
import { sectionOfHeading } from './sectionOfHeading';

/**
 * What a text says about itself.
 *
 * @public
 */
export interface SectionedText {
  /** The first heading of the first level. */
  title?: string;
  /** Markdown by section; one that is empty is absent. */
  sections: Partial<Record<RunbookSection, string>>;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const FENCE = /^ {0,3}(```|~~~)/;

/**
 * Splits the Markdown of a runbook into the sections that runbooks are asked for.
 *
 * A section begins at a heading and ends at the next one of its level or above; a known heading within begins a section of
 * its own. Before the first heading after the title, labels count too (`**Owner:** payments`), and wherever no section is,
 * tables whose columns are named like sections, as in the template of OPS07-BP03. Headings within code do not count. Pure;
 * never throws.
 *
 * @public
 */
export function readSections(markdown: string): SectionedText {
  const parts = new Map<RunbookSection, string[]>();
  const add = (section: RunbookSection, text: string) =>
    parts.set(section, [...(parts.get(section) ?? []), text]);
  let title: string | undefined;
  let current: { section: RunbookSection; level: number } | undefined;
  let lines: string[] = [];
  let fence: string | undefined;
  let inPreamble = true;

  const endSection = () => {
    if (current) {
      add(current.section, lines.join('\n'));
    } else {
      for (const [section, text] of readTable(lines)) {
        add(section, text);
      }
    }
    lines = [];
  };

  for (const line of markdown.split(/\r?\n/)) {
    const heading = fence ? undefined : HEADING.exec(line);
    if (!heading) {
      const mark = FENCE.exec(line)?.[1];
      if (mark && (!fence || fence === mark)) {
        fence = fence ? undefined : mark;
      }
      const label = inPreamble && !fence ? readLabel(line) : undefined;
      if (label) {
        add(label.section, label.text);
      } else {
        lines.push(line);
      }
      continue;
    }
    const level = heading[1].length;
    const text = heading[2].replace(/[ \t]#+[ \t]*$/, '').trim();
    const section = sectionOfHeading(text);
    if (!section && current && level > current.level) {
      lines.push(line);
      continue;
    }
    endSection();
    current = section && { section, level };
    const isTitle = level === 1 && !section && title === undefined;
    if (isTitle) {
      title = text;
    }
    inPreamble &&= isTitle;
  }
  endSection();

  const sections: SectionedText['sections'] = {};
  for (const [section, texts] of parts) {
    const text = texts
      .map(part => part.trim())
      .filter(part => part !== '')
      .join('\n\n');
    if (text !== '') {
      sections[section] = text;
    }
  }
  return { ...(title && { title }), sections };
}
