import fc from 'fast-check';
import { readAllowedPattern } from './allowedPattern';

function matches(pattern: string, text: string): boolean | string {
  const read = readAllowedPattern(pattern);
  return 'pattern' in read ? read.pattern.matches(text) : read.problem;
}

describe('readAllowedPattern', () => {
  it('matches the whole text', () => {
    expect(matches('[a-z]+', 'abc')).toBe(true);
    expect(matches('[a-z]+', 'abc1')).toBe(false);
    expect(matches('^$|^arn:aws:iam::[0-9]{12}:role/.+$', '')).toBe(true);
    expect(matches('a|b', 'ab')).toBe(false);
  });

  it('says what it cannot check', () => {
    for (const pattern of ['(a)\\1', '(?!a)b', '(', 'a++']) {
      expect(matches(pattern, 'a')).toMatch(/bounded time/);
    }
  });

  it('does not take on patterns and texts of any size', () => {
    expect(matches('[a-z]{0,500}'.repeat(80), 'a')).toMatch(/too large/);
    expect(matches('a'.repeat(1_001), 'a')).toMatch(/too large/);
    expect(matches('(a|b)*', 'ab'.repeat(2_049))).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (pattern, text) => {
          expect(['boolean', 'string']).toContain(
            typeof matches(pattern, text),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
