import { JsonValue } from '@backstage/types';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import {
  AUTOMATION_LIMITS,
  COMMAND_LIMITS,
  encodeParameters,
  WireLimits,
} from './encodeParameters';

const parameter = (part: Partial<RunbookParameter>): RunbookParameter => ({
  name: 'P',
  type: 'String',
  declaredType: part.type ?? 'String',
  required: false,
  secret: false,
  notes: [],
  ...part,
});
const encode = (
  part: Partial<RunbookParameter>,
  value: JsonValue,
  limits: WireLimits = AUTOMATION_LIMITS,
) =>
  encodeParameters({
    parameters: [parameter(part)],
    values: { P: value },
    limits,
  });

describe('values on the wire', () => {
  it('leave out what is the default', () => {
    expect(encode({ default: 'a' }, 'a')).toEqual({ wire: {}, problems: [] });
    expect(encode({ default: 'a' }, 'b').wire).toEqual({ P: ['b'] });
    expect(
      encode({ type: 'StringMap', default: { a: 'b' } }, { a: 'b' }).wire,
    ).toEqual({});
  });

  it.each<[Partial<RunbookParameter>, JsonValue, RegExp]>([
    [
      {},
      'x'.repeat(513),
      /'P' has 513 characters as AWS wants it written, and AWS takes 512/,
    ],
    [{ type: 'StringMap' }, { key: 'x'.repeat(503) }, /'P' has 513 characters/],
    [{ type: 'StringList' }, ['a', 'x'.repeat(600)], /'P' has 600 characters/],
    [{ type: 'StringList' }, Array(51).fill('a'), /'P' has 51 items/],
    [{ type: 'StringList' }, ['a', ''], /'P' has an empty text/],
  ])(
    'say which parameter does not fit, and how long it is: %j',
    (part, value, message) => {
      expect(encode(part, value).problems).toEqual([
        { parameter: 'P', message: expect.stringMatching(message) },
      ]);
    },
  );

  it('may be longer for commands', () => {
    expect(encode({}, 'x'.repeat(5_000), COMMAND_LIMITS).problems).toEqual([]);
  });

  it('are at most 200, with names of at most 50 characters', () => {
    const parameters = Array.from({ length: 201 }, (_, at) =>
      parameter({ name: `P${at}` }),
    );
    const values = Object.fromEntries(
      parameters.map(({ name }) => [name, 'x']),
    );
    const { problems } = encodeParameters({
      parameters,
      values,
      limits: AUTOMATION_LIMITS,
    });
    expect(problems).toEqual([
      { parameter: 'P200', message: expect.stringContaining('200') },
    ]);
    const name = 'n'.repeat(51);
    expect(
      encodeParameters({
        parameters: [parameter({ name })],
        values: { [name]: 'x' },
        limits: AUTOMATION_LIMITS,
      }).problems,
    ).toHaveLength(1);
  });

  it('come back as they were', () => {
    const value = fc.oneof(
      fc.record({
        type: fc.constant('String' as const),
        value: fc.string({ minLength: 1, maxLength: 512 }),
      }),
      fc.record({
        type: fc.constant('Integer' as const),
        value: fc.maxSafeInteger(),
      }),
      fc.record({ type: fc.constant('Boolean' as const), value: fc.boolean() }),
      fc.record({
        type: fc.constant('StringList' as const),
        value: fc.array(fc.string({ minLength: 1 }), { maxLength: 50 }),
      }),
      fc.record({
        type: fc.constant('StringMap' as const),
        value: fc.dictionary(fc.string(), fc.string()),
      }),
    );
    fc.assert(
      fc.property(value, ({ type, value: sent }) => {
        const { wire } = encode({ type }, sent as JsonValue);
        const texts = wire.P;
        const text = type === 'String' ? texts[0] : undefined;
        const back =
          text ?? (type === 'StringList' ? texts : JSON.parse(texts[0]));
        expect(back).toEqual(sent);
      }),
    );
  });
});
