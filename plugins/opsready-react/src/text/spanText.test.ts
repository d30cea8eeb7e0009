import { spanText } from './spanText';

const after = (seconds: number) =>
  spanText(
    '2026-11-21T09:00:00.000Z',
    new Date(Date.UTC(2026, 10, 21, 9) + seconds * 1000).toISOString(),
  );

describe('spanText', () => {
  it.each([
    [0, 'under 1 s'],
    [-5, 'under 1 s'],
    [59, '59 s'],
    [60, '1 min'],
    [72.9, '1 min 12 s'],
    [3_600, '1 h'],
    [3_661, '1 h 1 min'],
    [90_000, '1 d 1 h'],
  ])('spells %d seconds as %s', (seconds, text) => {
    expect(after(seconds)).toBe(text);
  });

  it('does not fail over what is no instant', () => {
    expect(spanText('', 'x')).toBe('under 1 s');
  });
});
