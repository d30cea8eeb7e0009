import fc from 'fast-check';
import { RunbookParameter } from '../api';
import { validateParameters } from './validateParameters';

function parameter(part: Partial<RunbookParameter>): RunbookParameter {
  return {
    name: 'Value',
    type: 'String',
    declaredType: part.type ?? 'String',
    required: true,
    secret: false,
    notes: [],
    ...part,
  };
}

function validate(part: Partial<RunbookParameter>, value?: unknown) {
  return validateParameters({
    parameters: [parameter(part)],
    values: value === undefined ? {} : { Value: value },
  });
}

const TYPES: Array<{
  type: RunbookParameter['type'];
  good: fc.Arbitrary<unknown>;
  bad: fc.Arbitrary<unknown>;
}> = [
  {
    type: 'String',
    good: fc.string({ minLength: 1 }),
    bad: fc.oneof(fc.integer(), fc.boolean(), fc.array(fc.string())),
  },
  {
    type: 'Text',
    good: fc.string({ minLength: 1 }),
    bad: fc.oneof(fc.integer(), fc.dictionary(fc.string(), fc.string())),
  },
  {
    type: 'StringList',
    good: fc.array(fc.string()),
    bad: fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(fc.integer(), { minLength: 1 }),
    ),
  },
  {
    type: 'Boolean',
    good: fc.boolean(),
    bad: fc.oneof(fc.constantFrom('yes', 'TRUE', '1'), fc.integer()),
  },
  {
    type: 'Integer',
    good: fc.maxSafeInteger(),
    bad: fc.oneof(
      fc.constantFrom('1.5', '0x10', '9'.repeat(20), 'NaN', Infinity, NaN),
      fc.double({ min: 0.1, max: 0.9 }),
    ),
  },
  {
    type: 'StringMap',
    good: fc.dictionary(fc.string(), fc.jsonValue()),
    bad: fc.oneof(fc.array(fc.string()), fc.integer(), fc.constant('{}')),
  },
  {
    type: 'MapList',
    good: fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
    bad: fc.oneof(
      fc.array(fc.string(), { minLength: 1 }),
      fc.dictionary(fc.string(), fc.string()),
    ),
  },
];

describe('validateParameters', () => {
  it.each(TYPES)(
    'takes values of the type $type as they are',
    ({ type, good }) => {
      fc.assert(
        fc.property(good, value => {
          expect(validate({ type }, value)).toEqual({
            values: { Value: value },
            problems: [],
          });
        }),
      );
    },
  );

  it.each(TYPES)(
    'refuses values of other types than $type, unquoted',
    ({ type, bad }) => {
      fc.assert(
        fc.property(bad, value => {
          const { values, problems } = validate({ type }, value);
          expect(values).toEqual({});
          expect(problems).toEqual([
            {
              parameter: 'Value',
              message: expect.stringMatching(
                /^Parameter 'Value' must be [a-z ]+$/,
              ),
            },
          ]);
        }),
      );
    },
  );

  it('never throws, and names each parameter once', () => {
    const limits = fc.record(
      {
        type: fc.constantFrom(...TYPES.map(({ type }) => type)),
        required: fc.boolean(),
        default: fc.jsonValue(),
        allowedValues: fc.array(fc.jsonValue()),
        allowedPattern: fc.string(),
        minItems: fc.integer(),
        maxItems: fc.integer(),
        minChars: fc.integer(),
        maxChars: fc.integer(),
        filledByServer: fc.boolean(),
      },
      { requiredKeys: ['type', 'required'] },
    );
    fc.assert(
      fc.property(limits, fc.anything(), (part, value) => {
        const { values, problems } = validate(part, value);
        expect(
          problems.length + Object.keys(values).length,
        ).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('takes texts that spell numbers and truth values', () => {
    expect(validate({ type: 'Integer' }, '-12').values.Value).toBe(-12);
    expect(validate({ type: 'Boolean' }, 'false').values.Value).toBe(false);
  });

  it.each([undefined, null, ''])(
    'lets what is left out take its default: %p',
    sent => {
      expect(validate({ default: 'blue', required: false }, sent)).toEqual({
        values: { Value: 'blue' },
        problems: [],
      });
      expect(validate({ required: false }, sent)).toEqual({
        values: {},
        problems: [],
      });
      expect(validate({}, sent).problems).toEqual([
        { parameter: 'Value', message: "Parameter 'Value' is required" },
      ]);
    },
  );

  it('refuses what the server fills in and what the runbook does not declare', () => {
    const { values, problems } = validateParameters({
      parameters: [
        parameter({ name: 'AutomationAssumeRole', filledByServer: true }),
      ],
      values: {
        AutomationAssumeRole: '',
        ['__proto__']: 'x',
        constructor: 'x',
      },
    });
    expect(values).toEqual({});
    expect(problems.map(({ message }) => message)).toEqual([
      "Parameter 'AutomationAssumeRole' is filled in by the server. Leave it out.",
      "The runbook has no parameter '__proto__'. Leave it out.",
      "The runbook has no parameter 'constructor'. Leave it out.",
    ]);
  });

  it.each<[Partial<RunbookParameter>, unknown, string]>([
    [{ allowedValues: ['a', 'b'] }, 'c', 'must be one of a, b'],
    [
      { type: 'StringList', allowedValues: ['a', 'b'] },
      ['a', 'c'],
      'must be one of a, b',
    ],
    [{ type: 'Integer', allowedValues: ['1', 2] }, 3, 'must be one of 1, 2'],
    [
      { allowedPattern: 'i-[0-9a-f]{8,17}' },
      'i-12345678; reboot',
      'must match the pattern i-[0-9a-f]{8,17}',
    ],
    [
      { type: 'StringList', allowedPattern: '^[a-z]+$' },
      ['a', 'B'],
      'must match the pattern ^[a-z]+$',
    ],
    [{ minChars: 3 }, 'ab', 'must have at least 3 characters, has 2'],
    [{ maxChars: 1 }, 'ab', 'must have at most 1 character, has 2'],
    [
      { type: 'StringList', minItems: 1 },
      [],
      'must have at least 1 item, has 0',
    ],
    [
      { type: 'MapList', maxItems: 1 },
      [{}, {}],
      'must have at most 1 item, has 2',
    ],
    [
      { type: 'StringMap', maxItems: 1 },
      { a: '', b: '' },
      'must have at most 1 item, has 2',
    ],
  ])('holds values to the limits: %j, %j', (part, value, message) => {
    expect(validate(part, value).problems).toEqual([
      { parameter: 'Value', message: `Parameter 'Value' ${message}` },
    ]);
  });

  it.each<[Partial<RunbookParameter>, unknown]>([
    [{ allowedValues: ['a', 'b'] }, 'b'],
    [{ type: 'StringList', allowedValues: ['a', 'b'] }, ['b', 'a']],
    [{ type: 'StringList', allowedValues: [['a', 'b']] }, ['a', 'b']],
    [{ type: 'Integer', allowedValues: ['1', 2] }, 1],
    [{ type: 'Boolean', allowedValues: [true] }, true],
    [{ allowedPattern: '^i-[0-9a-f]{8,17}$|^$' }, 'i-12345678'],
    [{ minChars: 1, maxChars: 2 }, 'ab'],
  ])('takes what is within the limits: %j, %j', (part, value) => {
    expect(validate(part, value).problems).toEqual([]);
  });

  it('leaves a value to AWS where the pattern cannot be checked', () => {
    expect(validate({ allowedPattern: '(a)\\1' }, 'x').problems).toEqual([]);
    expect(validate({ allowedPattern: '(' }, 'x').problems).toEqual([]);
  });

  it('matches patterns that would take a backtracking engine forever', () => {
    const { problems } = validate(
      { allowedPattern: '^(([a-z])+.)+[A-Z]([a-z])+$' },
      'a'.repeat(10_000),
    );
    expect(problems).toHaveLength(1);
  });
});
