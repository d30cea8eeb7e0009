import { ResponseError } from '@backstage/errors';
import { durationText, messageOf } from '.';

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
});
