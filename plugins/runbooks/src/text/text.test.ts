import { placeText, textOf } from '.';

describe('text', () => {
  it('names the environment where there is one', () => {
    const place = { account: '111122223333', region: 'eu-west-1' };
    expect(placeText(place)).toBe('account 111122223333, Region eu-west-1');
    expect(placeText({ ...place, environment: 'production' })).toBe(
      'account 111122223333 (production), Region eu-west-1',
    );
  });

  it('spells values of every type', () => {
    expect(textOf('as it is')).toBe('as it is');
    expect(textOf(undefined)).toBe('');
    expect(textOf(['a'])).toBe('["a"]');
  });
});
