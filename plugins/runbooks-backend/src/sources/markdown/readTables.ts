import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';
import { Token, Tokens } from 'marked';
import { sectionOf } from './sectionNames';

/** Sections in tables whose head names them, such as the one of OPS07-BP03's template: the first row says them. Pure. */
export function readTables(
  tokens: readonly Token[],
): Partial<Record<RunbookSection, string>> {
  const sections: Partial<Record<RunbookSection, string>> = {};
  for (const token of tokens) {
    if (token.type !== 'table') {
      continue;
    }
    const { header, rows } = token as Tokens.Table;
    const named = header.map(({ text }) => sectionOf(text));
    // One word in common is chance: `Severity` heads tables that say something else.
    if (named.filter(section => section !== undefined).length < 2) {
      continue;
    }
    named.forEach((section, column) => {
      const said = rows[0]?.[column]?.text.trim();
      if (section && said) {
        sections[section] ??= said;
      }
    });
  }
  return sections;
}
