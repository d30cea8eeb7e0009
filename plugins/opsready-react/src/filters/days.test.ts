import { filterAddress, spanOf } from '.';

describe('days', () => {
  it('are whole, in UTC', () => {
    expect(spanOf({ from: '2026-11-20', to: '2026-11-20' })).toEqual({
      since: '2026-11-20T00:00:00.000Z',
      until: '2026-11-21T00:00:00.000Z',
    });
    expect(spanOf({})).toEqual({ since: undefined, until: undefined });
  });

  it('are read from an address only where they are some', () => {
    const address = filterAddress<{ from?: string; to?: string }>({
      from: { kind: 'day' },
      to: { kind: 'day' },
    });
    const read = (query: string) => address.read(new URLSearchParams(query));
    expect(read('from=yesterday&to=2026-99-01').filter).toEqual({});
    const view = {
      filter: { from: '2026-11-20', to: '2026-11-21' },
      offset: 50,
    };
    expect(read(address.write(view).toString())).toEqual(view);
  });
});
