import { figure, held, table } from './markdown';

describe('markdown', () => {
  it('pads the columns of a table', () => {
    expect(table(['a', 'long title'], [['value', '1']])).toBe(
      [
        '| a     | long title |',
        '| ----- | ---------- |',
        '| value | 1          |',
      ].join('\n'),
    );
  });

  it('writes three significant digits', () => {
    expect([figure(1234.5), figure(0.1234), figure(2)]).toEqual([
      '1,230',
      '0.12',
      '2',
    ]);
  });

  it('marks what misses its target', () => {
    expect(held(2, true, ' x')).toBe('2 x');
    expect(held(2, false, ' x')).toBe('2 x **missed**');
  });
});
