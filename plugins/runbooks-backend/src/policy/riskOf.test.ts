import { Preview, RiskClass } from '@opsready/backstage-plugin-runbooks-common';
import { LaunchPolicy } from './LaunchPolicy';
import { fromClassUp, highest, riskOf } from './riskOf';

const subject = {
  runbookName: 'restart',
  executorId: 'ssm-automation',
  places: [{ account: '111111111111' }],
  actsOnAws: true,
};
const known = (more: Partial<Preview['effects']> = {}): Preview['effects'] => ({
  state: 'known',
  mutating: 0,
  nonMutating: 1,
  undetermined: 0,
  ...more,
});
const failed: Preview['effects'] = { state: 'failed', message: 'It is late.' };

function risk(
  stepClass: RiskClass,
  effects: Preview['effects'],
  policies: LaunchPolicy[] = [],
  more: Partial<typeof subject> = {},
) {
  return riskOf({
    known: stepClass,
    knownReasons: ['By its steps.'],
    effects,
    policies,
    subject: { ...subject, ...more },
  });
}
const counts = (countsAs: RiskClass, match = {}): LaunchPolicy => ({
  id: `counts-${countsAs.toLowerCase()}`,
  match,
  countsAs,
});

describe('riskOf', () => {
  it.each<[RiskClass, string, Preview['effects'], RiskClass]>([
    ['readOnly', 'only reads', known(), 'readOnly'],
    ['readOnly', 'changes something', known({ mutating: 1 }), 'mutating'],
    ['readOnly', 'cannot be told', known({ undetermined: 1 }), 'mutating'],
    ['destructive', 'only reads', known(), 'destructive'],
    ['mutating', 'failed', failed, 'destructive'],
    ['readOnly', 'is not there', { state: 'notAvailable' }, 'destructive'],
  ])('of %s steps whose preview %s', (steps, _, effects, expected) => {
    expect(risk(steps, effects).riskClass).toBe(expected);
  });

  it('says why', () => {
    expect(risk('readOnly', failed).reasons).toEqual([
      'By its steps.',
      'Counts as destructive, because the provider cannot say what it would do: It is late.',
    ]);
    expect(risk('readOnly', known({ mutating: 2 })).reasons.at(-1)).toContain(
      '2 change something',
    );
  });

  it('takes the word of a policy for what nobody can tell, and no more', () => {
    expect(risk('readOnly', failed, [counts('mutating')]).riskClass).toBe(
      'mutating',
    );
    expect(risk('destructive', failed, [counts('readOnly')]).riskClass).toBe(
      'destructive',
    );
    expect(
      risk('readOnly', known({ mutating: 1 }), [counts('readOnly')]).riskClass,
    ).toBe('mutating');
  });

  it('takes the highest of what policies count it as', () => {
    const both = [counts('destructive'), counts('readOnly')];
    expect(risk('readOnly', known(), both)).toMatchObject({
      riskClass: 'destructive',
      reasons: [
        'By its steps.',
        `Counts as destructive by the policy 'counts-destructive'.`,
      ],
    });
    const elsewhere = counts('destructive', { accounts: ['2'] });
    expect(risk('readOnly', known(), [elsewhere]).riskClass).toBe('readOnly');
  });

  it('asks no provider about what people do', () => {
    expect(
      risk('readOnly', { state: 'notAvailable' }, [], {
        actsOnAws: false,
        places: [],
      }).riskClass,
    ).toBe('readOnly');
  });
});

it('orders classes', () => {
  expect(highest()).toBe('readOnly');
  expect(highest('mutating', 'readOnly')).toBe('mutating');
  expect(fromClassUp('mutating')).toEqual(['mutating', 'destructive']);
});
