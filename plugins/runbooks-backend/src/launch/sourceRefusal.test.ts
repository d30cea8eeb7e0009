import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { sourceRefusal } from './sourceRefusal';

describe('sourceRefusal', () => {
  it('takes a provider that does not answer in time for one that is busy', async () => {
    const signal = AbortSignal.timeout(1);
    await new Promise(aborted => {
      signal.onabort = aborted;
    });
    expect(sourceRefusal(signal.reason)).toMatchObject({
      code: 'providerUnavailable',
      message: expect.stringContaining('Nothing was started'),
    });
  });

  it('says what has to be allowed', () => {
    const error = new SourceError('denied', 'Not allowed.', {
      missingPermission: 'ssm:DescribeDocument',
    });
    expect(sourceRefusal(error)).toEqual({
      code: 'providerDenied',
      message: 'Not allowed. What is missing: ssm:DescribeDocument.',
    });
  });

  it('leaves alone what is no word of a provider', () => {
    const bug = new TypeError('x is undefined');
    expect(() => sourceRefusal(bug)).toThrow(bug);
  });
});
