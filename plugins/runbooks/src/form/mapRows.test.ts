import fc from 'fast-check';
import { mapOfRows, rowsOfMap } from './mapRows';

describe('rows of a map', () => {
  it('lose nothing of a map of texts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter(name => name.trim() === name),
          fc.string(),
          { minKeys: 1 },
        ),
        map => {
          expect(mapOfRows(rowsOfMap(map) ?? [])).toEqual(map);
        },
      ),
    );
  });

  it('are not made where a value is more than a text', () => {
    expect(rowsOfMap({ a: { b: 1 } })).toBeUndefined();
    expect(rowsOfMap([{ a: 'b' }])).toBeUndefined();
    expect(rowsOfMap('{')).toBeUndefined();
  });

  it('count for nothing while they are empty', () => {
    expect(rowsOfMap(undefined)).toEqual([]);
    expect(mapOfRows([{ name: ' ', value: '' }])).toBeUndefined();
  });
});
