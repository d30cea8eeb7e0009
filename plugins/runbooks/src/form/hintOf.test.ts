import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { hintOf } from './hintOf';

const parameter = (rest: Partial<RunbookParameter>): RunbookParameter => ({
  name: 'p',
  type: 'String',
  declaredType: 'String',
  required: true,
  secret: false,
  notes: [],
  ...rest,
});

describe('hintOf', () => {
  it('says nothing where anything may be given', () => {
    expect(hintOf(parameter({}))).toBeUndefined();
  });

  it.each<[Partial<RunbookParameter>, string]>([
    [{ minChars: 3, maxChars: 40 }, '3 to 40 characters.'],
    [{ minChars: 1, maxChars: 1 }, '1 character.'],
    [{ minItems: 1 }, 'At least 1 item.'],
    [{ maxItems: 5 }, 'At most 5 items.'],
    [{ allowedPattern: '^a+$' }, 'Has to match ^a+$.'],
    [{ required: false, default: 'x' }, 'Default: x.'],
    [{ required: false, default: '' }, 'May be left empty.'],
    [{ required: false, default: ['a', 'b'] }, 'Default: a, b.'],
    [{ required: false, default: { a: 1 } }, 'Default: {"a":1}.'],
    [{ required: false, default: false }, 'Default: no.'],
  ])('spells %j', (rest, hint) => {
    expect(hintOf(parameter(rest))).toBe(hint);
  });

  it('does not show what is secret', () => {
    expect(
      hintOf(parameter({ required: false, default: 'key', secret: true })),
    ).not.toContain('key');
  });
});
