import fc from 'fast-check';
import { matchesGlob } from './matchesGlob';

/** Small alphabets, so that texts and globs often meet; with what means something in a regular expression. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', '\\') });
const glob = fc.string({
  unit: fc.constantFrom('a', 'b', '.', '[', '\\', '*', '?'),
});

describe('matchesGlob', () => {
  it('takes a text without signs for itself, and for nothing else', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(matchesGlob(a, b)).toBe(a === b);
      }),
    );
  });

  it('agrees with what the definition says', () => {
    fc.assert(
      fc.property(glob, text, (pattern, candidate) => {
        expect(matchesGlob(pattern, candidate)).toBe(
          byDefinition(pattern, candidate),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('matches a text with parts of it replaced by stars and question marks', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(2)), (whole, choices) => {
        const pattern = [...whole]
          .map((character, at) => [character, '?', '*'][choices[at] ?? 0])
          .join('');
        expect(matchesGlob(pattern, whole)).toBe(true);
      }),
    );
  });

  it('does not take longer than the lengths allow', () => {
    // A regular expression would not come back from this one.
    expect(matchesGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false);
  });
});

function byDefinition(pattern: string, candidate: string): boolean {
  if (pattern === '') {
    return candidate === '';
  }
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === '*') {
    return (
      byDefinition(rest, candidate) ||
      (candidate !== '' && byDefinition(pattern, candidate.slice(1)))
    );
  }
  return (
    candidate !== '' &&
    (first === '?' || first === candidate[0]) &&
    byDefinition(rest, candidate.slice(1))
  );
}
