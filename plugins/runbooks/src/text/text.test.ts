import { ResponseError } from '@backstage/errors';
import { durationText, messageOf, placeText, textOf } from '.';

describe('text', () => {
  it('says what the backend said, not which status it had', async () => {
    const error = await ResponseError.fromResponse(
      new Response(
        JSON.stringify({
          error: { name: 'ConflictError', message: 'It changed meanwhile.' },
          response: { statusCode: 409 },
        }),
        { status: 409, headers: { 'content-type': 'application/json' } },
      ),
    );
    expect(messageOf(error)).toBe('It changed meanwhile.');
    expect(messageOf(new Error('Offline'))).toBe('Offline');
  });

  it('spells durations, and leaves alone what is none', () => {
    expect(durationText('PT4H')).toBe('4 hours');
    expect(durationText('P180D')).toBe('180 days');
    expect(durationText('soon')).toBe('soon');
  });

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
