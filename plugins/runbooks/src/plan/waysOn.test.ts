import { waysOn } from './waysOn';

const below = { name: 'below' };

describe('waysOn', () => {
  it('says nothing of what simply goes on', () => {
    expect(waysOn({ name: 'a', next: ['below'] }, below)).toEqual([]);
    expect(waysOn({ name: 'a' }, below)).toEqual([]);
    expect(waysOn({ name: 'a', isEnd: true }, undefined)).toEqual([]);
  });

  it('tells branches, jumps, ends and failures', () => {
    expect(
      waysOn({ name: 'a', next: ['b', 'c'], onFailure: 'Abort' }, below),
    ).toEqual(['then one of b, c', 'where it fails: Abort']);
    expect(waysOn({ name: 'a', next: ['far'] }, below)).toEqual(['then far']);
    expect(waysOn({ name: 'a', isEnd: true }, below)).toEqual(['ends here']);
  });
});
