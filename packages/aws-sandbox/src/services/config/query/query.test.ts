import fc from 'fast-check';
import { fits, type Item } from './evaluate';
import { parse } from './parse';

const item = (values: object) => values as Item;

function matches(where: string, values: object): boolean {
  const { where: condition } = parse(`SELECT arn WHERE ${where}`);
  return condition ? fits(condition, item(values)) : true;
}

describe('the query language of Config', () => {
  it('takes any text between quotes as a value, never as syntax', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const quoted = text.replace(/'/g, "''");
        expect(parse(`SELECT arn WHERE name = '${quoted}'`).where).toEqual({
          op: '=',
          field: 'name',
          value: text,
        });
        expect(matches(`name = '${quoted}'`, { name: text })).toBe(true);
      }),
    );
  });

  it('agrees with booleans on AND, OR and NOT', () => {
    const bool = fc.boolean();
    fc.assert(
      fc.property(bool, bool, bool, (a, b, c) => {
        const values = { a, b, c };
        expect(matches('a = true OR b = true AND c = true', values)).toBe(
          a || (b && c),
        );
        expect(matches('(a = true OR b = true) AND NOT c = true', values)).toBe(
          (a || b) && !c,
        );
      }),
    );
  });

  it.each([
    ["name LIKE 'pay%'", true],
    ["name LIKE '%api'", true],
    ["name LIKE 'payments_api'", true],
    ["name LIKE 'pay'", false],
    ["name NOT LIKE 'pay%'", false],
    ["name IN ('x', 'PAYMENTS-API')", true],
    ['size BETWEEN 5 AND 10', true],
    ['size > 7', false],
    ['size >= 7', true],
    ["list.key = 'b'", true],
    ["list.key = 'c'", false],
    ["missing = 'x'", false],
  ])('%s is %s', (where, expected) => {
    const values = {
      name: 'payments-api',
      size: 7,
      list: [{ key: 'a' }, { key: 'b' }],
    };
    expect(matches(where, values)).toBe(expected);
  });
});
