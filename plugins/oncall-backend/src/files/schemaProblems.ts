import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value by a schema, in sentences. They name the path and what may stand there, never the value: it may
 * be an address, and so may a key that the schema does not know.
 *
 * @param at - the path of the value itself
 */
export function schemaProblems(
  error: z.ZodError,
  value: unknown,
  at: readonly PropertyKey[] = [],
): string[] {
  return error.issues.map(
    issue =>
      `${pathText([...at, ...issue.path])} ${reasonOf(issue, valueAt(value, issue.path))}`,
  );
}

/** `entries[2].primary.name`; `The file` for the whole. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return text || 'The file';
}

function reasonOf(issue: Issue, value: unknown): string {
  if (value === undefined) {
    return 'is missing.';
  }
  switch (issue.code) {
    case 'invalid_type':
      return `has to be ${nameOf(issue.expected)}.`;
    case 'invalid_value':
      return `has to be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return 'is empty.';
    case 'too_big':
      return `has more than ${issue.maximum} ${issue.origin === 'array' ? 'items' : 'characters'}.`;
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a key' : `${issue.keys.length} keys`} that nobody knows. Look at the format for those that there are.`;
    case 'custom':
      return issue.message;
    default:
      return 'is not as the format has it.';
  }
}

function nameOf(expected: string): string {
  switch (expected) {
    case 'array':
      return 'a list';
    case 'object':
      return 'a mapping of keys to values';
    default:
      return 'a text';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}
