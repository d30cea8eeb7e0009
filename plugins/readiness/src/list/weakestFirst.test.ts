import { weakestFirst } from './weakestFirst';

const levels = (none: number, notDetermined: number) => ({
  none,
  notDetermined,
  bronze: 1,
  silver: 0,
  gold: 0,
});

describe('weakestFirst', () => {
  it('puts groups with most entities without a level first, then the lowest average', () => {
    const sorted = weakestFirst([
      { value: 'strong', total: 3, averageScore: 90, levels: levels(0, 0) },
      { value: 'weak', total: 3, averageScore: 40, levels: levels(1, 0) },
      { value: 'blind', total: 3, levels: levels(0, 1) },
      { value: 'weakest', total: 3, averageScore: 80, levels: levels(1, 1) },
    ]);
    expect(sorted.map(({ value }) => value)).toEqual([
      'weakest',
      'blind',
      'weak',
      'strong',
    ]);
  });
});
