import { Document, parseDocument, visit } from 'yaml';

/** What a text says as YAML, or where it is wrong. */
export type YamlText = { value: unknown } | { problem: string };

/**
 * Reads YAML in which every scalar is a text: an unquoted telephone number keeps its plus, and a date its day.
 *
 * Problems name places, never what stands there: that may be an address. Pure; never throws.
 */
export function readYaml(text: string): YamlText {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (!error) {
      assertEnds(document);
      // Aliases can grow without end.
      return { value: document.toJS({ maxAliasCount: 20 }) };
    }
    const [start] = error.linePos ?? [];
    const where = start ? ` at line ${start.line}, column ${start.col}` : '';
    return { problem: `is no YAML${where}. Correct it.` };
  } catch {
    // What the library says may quote the text.
    return {
      problem:
        'is nested too deeply, or has aliases that lead nowhere or grow. Write it plainly.',
    };
  }
}

/** A value that holds itself has no end for who walks through it. */
function assertEnds(document: Document): void {
  visit(document, {
    Alias(_key, alias, path) {
      const meant = alias.resolve(document);
      if (meant && path.includes(meant)) {
        throw new Error('An alias lies within what it stands for');
      }
    },
  });
}
