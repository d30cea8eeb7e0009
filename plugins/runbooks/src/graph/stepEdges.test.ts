import { stepEdges } from './stepEdges';

describe('stepEdges', () => {
  it('goes on to the step below, to branches, and elsewhere where one fails', () => {
    expect(
      stepEdges([
        { name: 'check', onFailure: 'step: repair' },
        { name: 'choose', next: ['restart', 'end'] },
        { name: 'restart', isEnd: true },
        { name: 'repair', next: ['end'], onFailure: 'Abort' },
        { name: 'end' },
      ]),
    ).toEqual([
      { from: 'check', to: 'choose' },
      { from: 'check', to: 'repair', label: 'where it fails' },
      { from: 'choose', to: 'restart', label: 'or' },
      { from: 'choose', to: 'end', label: 'or' },
      { from: 'repair', to: 'end' },
    ]);
  });

  it('draws what runs in a loop inside of it', () => {
    expect(
      stepEdges([
        { name: 'each', next: ['done'] },
        { name: 'drain', parent: 'each' },
        { name: 'boot', parent: 'each' },
        { name: 'done' },
      ]),
    ).toEqual([
      { from: 'each', to: 'done' },
      { from: 'each', to: 'drain', label: 'inside' },
      { from: 'drain', to: 'boot' },
      { from: 'each', to: 'boot', label: 'inside' },
    ]);
  });

  it('leaves out ways that lead nowhere, and to itself', () => {
    expect(
      stepEdges([{ name: 'a', next: ['gone', 'a'], onFailure: 'step:b' }]),
    ).toEqual([]);
  });
});
