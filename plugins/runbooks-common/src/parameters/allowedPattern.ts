import { RE2JS } from 're2js';

// What a match costs is the size of the compiled pattern times the length of the text.
const MAX_PATTERN_LENGTH = 1_000;
const MAX_PROGRAM_SIZE = 3_000;
const MAX_TEXT_LENGTH = 4_096;

const tooLarge = { problem: 'is too large to be checked' };

/**
 * A pattern that values must match as a whole.
 *
 * @public
 */
export interface AllowedPattern {
  /** Texts longer than 4,096 characters, which no provider takes, do not match. */
  matches(text: string): boolean;
}

/**
 * Reads the pattern of a parameter, which whoever wrote the document chose: it is matched in linear time, so that no
 * pattern can hold up a server or a browser. One that cannot be matched that way (lookaheads, backreferences, huge
 * repetitions) comes back as a problem, and then whoever runs the document has to judge the value. Never throws.
 *
 * @public
 */
export function readAllowedPattern(
  pattern: string,
): { pattern: AllowedPattern } | { problem: string } {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return tooLarge;
  }
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > MAX_PROGRAM_SIZE) {
      return tooLarge;
    }
    return {
      pattern: {
        matches: text =>
          text.length <= MAX_TEXT_LENGTH && compiled.matches(text),
      },
    };
  } catch {
    return {
      problem:
        'is no regular expression that can be checked in bounded time: write it without lookaheads and backreferences',
    };
  }
}
