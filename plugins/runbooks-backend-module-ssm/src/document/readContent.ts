import { isScalar, parseDocument, visit } from 'yaml';

/** SSM takes documents of 64 KB; AWS's own are larger. */
const MAX_LENGTH = 400_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 60;

/** What a document holds, or why it cannot be read. */
export type ReadContent = { value: unknown } | { problem: string };

/**
 * Reads YAML or JSON that others wrote. Nothing of it is run, and neither aliases nor depth can make it grow. Never
 * throws.
 */
export function readContent(text: string): ReadContent {
  if (text.length > MAX_LENGTH) {
    return {
      problem: `The document is not read, because it is longer than ${MAX_LENGTH} characters.`,
    };
  }
  let value: unknown;
  try {
    value = parseText(text.trimStart());
  } catch (error) {
    return {
      problem: `The document is neither valid JSON nor valid YAML: ${firstLine(error)}`,
    };
  }
  return isWithin(value, MAX_DEPTH)
    ? { value }
    : {
        problem: `The document is not read, because it nests deeper than ${MAX_DEPTH} levels.`,
      };
}

/** What begins with a brace is mostly JSON, and YAML may begin so too. */
function parseText(text: string): unknown {
  let jsonError: unknown;
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text);
    } catch (error) {
      jsonError = error;
    }
  }
  try {
    return parseYaml(text);
  } catch (error) {
    throw jsonError ?? error;
  }
}

/** The parser's own look for keys that are repeated takes forever where there are many. */
function parseYaml(text: string): unknown {
  const document = parseDocument(text, {
    uniqueKeys: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    throw error;
  }
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) {
          throw new SyntaxError(`'${name}' is there more than once in a map`);
        }
        seen.add(name);
      }
    },
  });
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  return (
    depth > 0 && Object.values(value).every(item => isWithin(item, depth - 1))
  );
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0].slice(0, 200);
}
