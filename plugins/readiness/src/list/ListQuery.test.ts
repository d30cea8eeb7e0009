import { readListQuery, withFacet, writeListQuery } from './ListQuery';

describe('ListQuery', () => {
  it('survives the way through the address', () => {
    const query = {
      scorecardId: 'ops07',
      filter: {
        owner: ['group:default/web', ''],
        system: ['system:default/a&b'],
        tier: [0, 1],
        level: ['none' as const, 'gold' as const],
        text: 'pay ments',
      },
      offset: 50,
    };
    const address = writeListQuery(query).toString();
    expect(readListQuery(new URLSearchParams(address))).toEqual(query);
  });

  it('ignores what it cannot read', () => {
    const params = new URLSearchParams(
      'tier=x&tier=-1&tier=1.5&level=platinum&offset=-5&text=',
    );
    expect(readListQuery(params)).toEqual({ filter: {}, offset: 0 });
  });

  it('takes a facet without values out', () => {
    expect(withFacet({ owner: ['a'], text: 'b' }, 'owner', [])).toEqual({
      text: 'b',
    });
  });
});
