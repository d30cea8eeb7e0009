import fc from 'fast-check';
import { parseTagPairs } from './tagPairs';

describe('parseTagPairs', () => {
  it.each([
    ['service=payments-api', [['service', 'payments-api']]],
    [
      ' service = payments api , team=web ',
      [
        ['service', 'payments api'],
        ['team', 'web'],
      ],
    ],
    [
      'service=a\nteam=web\n',
      [
        ['service', 'a'],
        ['team', 'web'],
      ],
    ],
    ['query=a=b==', [['query', 'a=b==']]],
    ['empty=', [['empty', '']]],
    [
      'aws:cloudformation:stack-name=x',
      [['aws:cloudformation:stack-name', 'x']],
    ],
    ['größe=groß', [['größe', 'groß']]],
    ['a=1,a=1', [['a', '1']]],
    [
      'a=1,A=2',
      [
        ['a', '1'],
        ['A', '2'],
      ],
    ],
  ])('reads %j', (text, pairs) => {
    expect(parseTagPairs(text)).toEqual({
      pairs: pairs.map(([key, value]) => ({ key, value })),
    });
  });

  it.each([
    ['', 'empty'],
    ['a=1,', 'empty'],
    ['a=1,,b=2', 'empty'],
    ['payments-api', "no '='"],
    ['a=1,production', "'production' has no '='"],
    ['=x', 'no key'],
    ['a=1,a=2', 'two values'],
    ['a=x;y', 'character'],
    ['a=${VALUE}', 'character'],
    ["a=x' OR '1'='1", 'character'],
    ['a=x\u0000', 'character'],
    [`${'k'.repeat(129)}=1`, 'longer than 128'],
    [`k=${'v'.repeat(257)}`, 'longer than 256'],
    [Array.from({ length: 51 }, (_, n) => `k${n}=1`).join(','), 'more than 50'],
  ])('says what is wrong with %j', (text, wrong) => {
    expect(parseTagPairs(text)).toEqual({
      wrong: expect.stringContaining(wrong),
    });
  });

  it('quotes no more than the beginning of a long text', () => {
    const parsed = parseTagPairs('x'.repeat(100_000));
    expect((parsed as { wrong: string }).wrong.length).toBeLessThan(200);
  });

  const texts = fc.string({
    unit: fc.constantFrom(...'abzÄ09_.:/+-@ '.split('')),
    maxLength: 20,
  });

  it('reads back every set of pairs that it was written from', () => {
    const sets = fc.dictionary(
      texts
        .map(text => text.trim())
        .filter(text => text !== '' && text !== '__proto__'),
      fc
        .tuple(texts, fc.constantFrom('', '='))
        .map(parts => parts.join('').trim()),
      { minKeys: 1, maxKeys: 50 },
    );
    fc.assert(
      fc.property(sets, set => {
        const pairs = Object.entries(set).map(([key, value]) => ({
          key,
          value,
        }));
        const text = pairs.map(({ key, value }) => `${key}=${value}`).join(',');
        expect(parseTagPairs(text)).toEqual({ pairs });
      }),
    );
  });

  it('gives all parts of a text as pairs, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), text => {
        const parsed = parseTagPairs(text);
        const keys = text
          .trim()
          .split(/[,\n]/)
          .map(part => part.split('=')[0].trim());
        const complete =
          'pairs' in parsed
            ? keys.every(key => parsed.pairs.some(pair => pair.key === key))
            : parsed.wrong !== '';
        expect(complete).toBe(true);
      }),
    );
  });
});
