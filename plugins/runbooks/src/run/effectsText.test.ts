import { effectsText } from './effectsText';

describe('effectsText', () => {
  it('counts what the provider says', () => {
    expect(
      effectsText({
        state: 'known',
        mutating: 2,
        nonMutating: 3,
        undetermined: 1,
        totalAccounts: 2,
        regions: ['eu-west-1', 'us-east-1'],
      }),
    ).toBe(
      'Steps that change something: 2; that only read: 3; of which it cannot tell: 1, in 2 accounts and 2 Regions.',
    );
  });

  it('is never silent where there is no answer', () => {
    expect(effectsText({ state: 'failed' })).toMatch(/failed/);
    expect(effectsText({ state: 'notAvailable' })).toMatch(/no preview/);
    expect(effectsText({ state: 'failed', message: 'Throttled.' })).toContain(
      'Throttled.',
    );
  });
});
