import { RE2JS } from 're2js';

const MAX_LENGTH = 2_000;

/**
 * A pattern that values must match as a whole.
 *
 * @public
 */
export interface AllowedPattern {
  matches(text: string): boolean;
}

/**
 * Reads the pattern of a parameter, which whoever wrote the document chose: it is matched in linear time, so that no
 * pattern can hold up a server or a browser. One that cannot be matched that way (backreferences, possessive
 * quantifiers) comes back as a problem, and then whoever runs the document has to judge the value. Never throws.
 *
 * @public
 */
export function readAllowedPattern(
  pattern: string,
): { pattern: AllowedPattern } | { problem: string } {
  if (pattern.length > MAX_LENGTH) {
    return {
      problem: `its allowed pattern is longer than ${MAX_LENGTH} characters`,
    };
  }
  try {
    const compiled = RE2JS.compile(pattern);
    return { pattern: { matches: text => compiled.matches(text) } };
  } catch {
    return {
      problem: 'its allowed pattern uses what cannot be checked in linear time',
    };
  }
}
