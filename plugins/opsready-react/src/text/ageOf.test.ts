import { ageOf } from './ageOf';

const NOW = '2026-11-21T09:00:00.000Z';

describe('ageOf', () => {
  it.each([
    ['2026-11-21T08:59:30.000Z', 'less than a minute ago'],
    ['2026-11-21T08:59:00.000Z', '1 minute ago'],
    ['2026-11-21T08:00:01.000Z', '59 minutes ago'],
    ['2026-11-21T07:00:00.000Z', '2 hours ago'],
    ['2026-11-09T09:00:00.000Z', '12 days ago'],
    ['2026-11-21T09:07:00.000Z', 'in 7 minutes'],
    ['some day', 'some day'],
  ])('%s is %s', (at, age) => {
    expect(ageOf(at, NOW)).toBe(age);
  });
});
