import fc from 'fast-check';
import { filterAddress, given, isFiltered } from '.';

interface Filter {
  text?: string;
  state?: Array<'gap' | 'stale'>;
  owner?: string[];
}

const ADDRESS = filterAddress<Filter>({
  text: { kind: 'text' },
  state: { kind: 'list', isValue: text => ['gap', 'stale'].includes(text) },
  owner: { kind: 'list' },
});

const read = (query: string) => ADDRESS.read(new URLSearchParams(query));

describe('filterAddress', () => {
  it('reads what it writes, whatever is in it', () => {
    const texts = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({
          text: fc.option(texts, { nil: undefined }),
          state: fc
            .subarray<'gap' | 'stale'>(['gap', 'stale'])
            .map(values => given(values)),
          owner: fc.array(texts).map(values => given(values)),
        }),
        fc.nat(),
        (filter, offset) => {
          const view = { filter, offset };
          const written = ADDRESS.write(view).toString();
          expect(read(written)).toEqual(view);
        },
      ),
    );
  });

  it('takes what cannot be read as if it were not there', () => {
    const { filter, offset } = read('state=gap&state=none&text=&offset=-3');
    expect(filter).toEqual({ state: ['gap'] });
    expect(offset).toBe(0);
    expect(read('offset=many').offset).toBe(0);
    expect(read('offset=2.7').offset).toBe(2);
  });

  it('knows whether anything narrows the list', () => {
    expect(isFiltered(read('other=1').filter)).toBe(false);
    expect(isFiltered(read('owner=group:default/a').filter)).toBe(true);
  });
});
