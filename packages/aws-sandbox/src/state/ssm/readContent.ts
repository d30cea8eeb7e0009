import { parse } from 'yaml';
import type { DocumentVersion } from './StoredDocument';

const known = new WeakMap<object, Record<string, unknown>>();

/** The content of a version as an object, empty for one of format TEXT. Throws where it is not what its format says. */
export function readContent(
  version: Pick<DocumentVersion, 'content' | 'format'>,
): Record<string, unknown> {
  let content = known.get(version);
  if (!content) {
    content = parseContent(version.content, version.format);
    known.set(version, content);
  }
  return content;
}

function parseContent(
  content: string,
  format: DocumentVersion['format'],
): Record<string, unknown> {
  if (format === 'TEXT') {
    return {};
  }
  // YAML 1.2 holds JSON, yet a JSON document must be JSON. Few aliases: a document is no place for a bomb.
  const value: unknown =
    format === 'JSON'
      ? JSON.parse(content)
      : parse(content, { maxAliasCount: 100 });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The document is not an object');
  }
  return value as Record<string, unknown>;
}
