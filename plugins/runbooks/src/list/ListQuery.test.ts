import { readListQuery, withValues, writeListQuery } from './ListQuery';

describe('the query in the address', () => {
  it('is read as it was written', () => {
    const query = {
      filter: {
        text: 'database',
        area: ['patching' as const],
        format: ['markdown' as const],
        state: ['drifted' as const, 'reviewDue' as const],
        owner: ['group:default/payments'],
        account: ['111122223333'],
      },
      offset: 50,
    };
    expect(readListQuery(writeListQuery(query))).toEqual(query);
  });

  it('leaves out what cannot be read', () => {
    expect(
      readListQuery(
        new URLSearchParams('area=gardening&state=toString&offset=-3'),
      ),
    ).toEqual({ filter: {}, offset: 0 });
  });

  it('takes a list out that has no values any more', () => {
    const filter = { area: ['patching' as const], text: 'x' };
    expect(withValues(filter, 'area', [])).toEqual({ text: 'x' });
  });
});
