import { timeOf } from './sentences';

describe('timeOf', () => {
  it.each([
    ['2026-11-26T01:00:00.000Z', '2026-11-26 01:00 UTC'],
    ['2026-12-01T23:59:59.999Z', '2026-12-01 23:59 UTC'],
    ['2027-01-01T00:30:00+01:00', '2026-12-31 23:30 UTC'],
  ])('tells %s as %s', (instant, text) => {
    expect(timeOf(instant)).toBe(text);
  });
});
