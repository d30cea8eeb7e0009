import type {
  AwsSecurityFinding,
  StringFilter,
} from '@aws-sdk/client-securityhub';
import fc from 'fast-check';
import { findingFilter } from './findingFilter';

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'bc', '');

const finding = fc
  .record({
    Title: word,
    GeneratorId: word,
    resources: fc.array(word, { maxLength: 3 }),
  })
  .map(
    ({ resources, ...rest }) =>
      ({
        ...rest,
        Resources: resources.map(Id => ({ Id, Type: 'Other' })),
      }) as unknown as AwsSecurityFinding,
  );

const positive: fc.Arbitrary<StringFilter> = fc.record({
  Value: word,
  Comparison: fc.constantFrom(
    'EQUALS' as const,
    'PREFIX' as const,
    'CONTAINS' as const,
  ),
});

const now = new Date(0);
const matches = (
  filters: Parameters<typeof findingFilter>[0],
  value: AwsSecurityFinding,
) => findingFilter(filters, now)(value);

describe('findingFilter', () => {
  it('ORs what is asked of one field', () => {
    fc.assert(
      fc.property(finding, positive, positive, (value, left, right) => {
        expect(matches({ ResourceId: [left, right] }, value)).toBe(
          matches({ ResourceId: [left] }, value) ||
            matches({ ResourceId: [right] }, value),
        );
      }),
    );
  });

  it('ANDs fields', () => {
    fc.assert(
      fc.property(finding, positive, positive, (value, left, right) => {
        expect(matches({ Title: [left], GeneratorId: [right] }, value)).toBe(
          matches({ Title: [left] }, value) &&
            matches({ GeneratorId: [right] }, value),
        );
      }),
    );
  });

  it('takes NOT_* as the complement, also over several resources', () => {
    fc.assert(
      fc.property(finding, positive, (value, filter) => {
        const negated =
          filter.Comparison === 'PREFIX'
            ? ('PREFIX_NOT_EQUALS' as const)
            : (`NOT_${filter.Comparison}` as 'NOT_EQUALS');
        expect(
          matches({ ResourceId: [{ ...filter, Comparison: negated }] }, value),
        ).toBe(!matches({ ResourceId: [filter] }, value));
      }),
    );
  });

  it('names a filter that it does not know', () => {
    expect(() =>
      findingFilter(
        { NetworkSourceMac: [{ Value: 'x', Comparison: 'EQUALS' }] },
        now,
      ),
    ).toThrow('NetworkSourceMac');
  });
});
