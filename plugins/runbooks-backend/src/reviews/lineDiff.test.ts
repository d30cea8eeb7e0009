import fc from 'fast-check';
import { lineDiff } from './lineDiff';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
  .map(lines => lines.map(line => `${line}\n`).join(''));

const side = (lines: ReturnType<typeof lineDiff>['lines'], other: string) =>
  lines
    .filter(({ change }) => change !== other)
    .map(line => `${line.text}\n`)
    .join('');

describe('lineDiff', () => {
  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines, truncated } = lineDiff(before, after);
        expect(truncated).toBe(false);
        expect(side(lines, 'added')).toBe(before);
        expect(side(lines, 'removed')).toBe(after);
      }),
    );
  });

  it('has nothing to tell of equal texts, and not of how lines end', () => {
    expect(
      new Set(lineDiff('a\nb', 'a\r\nb\r\n').lines.map(line => line.change)),
    ).toEqual(new Set(['same']));
  });

  it('gives up to find the shortest way between texts that have nothing in common, and says where it cuts', () => {
    const of = (word: string) =>
      Array.from({ length: 4_000 }, (_, n) => `${word} ${n}\n`).join('');
    const { lines, truncated } = lineDiff(of('old'), of('new'));
    expect(truncated).toBe(true);
    expect(lines).toHaveLength(5_000);
    expect(lines[0]).toEqual({ change: 'removed', text: 'old 0' });
    expect(lines[4_999]).toEqual({ change: 'added', text: 'new 999' });
  });
});
