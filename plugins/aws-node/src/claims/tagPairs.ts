/** A tag of an AWS resource; both parts are compared exactly, case included. */
export interface TagPair {
  key: string;
  value: string;
}

const MAX_PAIRS = 50;
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;

// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html: letters, digits and spaces
// of any script, and _ . : / = + - @
const ALLOWED = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/**
 * The pairs of `key=value,key2=value2`, or what is wrong with the text.
 *
 * All or nothing: since all pairs have to match, leaving out a bad one would claim more than was written.
 * The first `=` ends the key.
 */
export function parseTagPairs(
  text: string,
): { pairs: TagPair[] } | { wrong: string } {
  const pairs = new Map<string, string>();
  for (const part of text.trim().split(/[,\n]/)) {
    const pair = parseTagPair(part);
    if ('wrong' in pair) {
      return pair;
    }
    const other = pairs.get(pair.key);
    if (other !== undefined && other !== pair.value) {
      return {
        wrong: `the key '${pair.key}' has two values, which no resource can match`,
      };
    }
    pairs.set(pair.key, pair.value);
  }
  if (pairs.size > MAX_PAIRS) {
    return {
      wrong: `it has ${pairs.size} pairs, and no resource carries more than ${MAX_PAIRS} tags`,
    };
  }
  return { pairs: Array.from(pairs, ([key, value]) => ({ key, value })) };
}

/** One `key=value`, or what is wrong with it. */
export function parseTagPair(text: string): TagPair | { wrong: string } {
  const equals = text.indexOf('=');
  const key = text.slice(0, Math.max(equals, 0)).trim();
  const value = text.slice(equals + 1).trim();
  if (text.trim() === '') {
    return { wrong: 'a part between commas is empty' };
  }
  if (equals < 0) {
    return { wrong: `'${excerpt(text)}' has no '=' between key and value` };
  }
  const problem = tagPairProblem({ key, value });
  if (problem) {
    return { wrong: problem };
  }
  return { key, value };
}

/** What AWS would not take of a tag, or `undefined`. */
export function tagPairProblem({ key, value }: TagPair): string | undefined {
  if (key === '') {
    return `'${excerpt(`=${value}`)}' has no key before '='`;
  }
  if (Array.from(key).length > MAX_KEY_LENGTH) {
    return `a key is longer than ${MAX_KEY_LENGTH} characters`;
  }
  if (Array.from(value).length > MAX_VALUE_LENGTH) {
    return `the value of '${key}' is longer than ${MAX_VALUE_LENGTH} characters`;
  }
  if (!ALLOWED.test(key) || !ALLOWED.test(value)) {
    return `'${excerpt(`${key}=${value}`)}' has a character that AWS does not allow in tags`;
  }
  return undefined;
}

/** The beginning of a text that somebody typed, for a message. */
export function excerpt(text: string): string {
  const shown = text.trim();
  return shown.length > 80 ? `${shown.slice(0, 77)}...` : shown;
}
