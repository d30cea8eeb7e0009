import { AccountCredentials } from './AccountCredentials';

const ACCOUNT = '111122223333';
const MINUTE_MS = 60_000;

describe('AccountCredentials', () => {
  const provider = jest.fn();
  const getCredentialProvider = jest.fn();
  let assumed: number;
  let credentials: AccountCredentials;

  beforeEach(() => {
    jest.useFakeTimers();
    assumed = 0;
    provider.mockReset().mockImplementation(async () => {
      assumed += 1;
      return {
        accessKeyId: `key${assumed}`,
        secretAccessKey: 'secret',
        expiration: new Date(Date.now() + 60 * MINUTE_MS),
      };
    });
    getCredentialProvider
      .mockReset()
      .mockResolvedValue({ sdkCredentialProvider: provider });
    credentials = new AccountCredentials({ getCredentialProvider });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const key = async (account = ACCOUNT) =>
    (await credentials.get(account)).accessKeyId;

  it('assumes the role of an account once for all who ask', async () => {
    expect(await Promise.all([key(), key(), key()])).toEqual([
      'key1',
      'key1',
      'key1',
    ]);
    jest.advanceTimersByTime(50 * MINUTE_MS);
    expect(await key()).toBe('key1');
    expect(getCredentialProvider).toHaveBeenCalledWith({ accountId: ACCOUNT });
  });

  it('keeps accounts apart', async () => {
    expect(await key(ACCOUNT)).toBe('key1');
    expect(await key('444455556666')).toBe('key2');
    expect(await key(ACCOUNT)).toBe('key1');
  });

  it('renews once, well before the end', async () => {
    await key();
    jest.advanceTimersByTime(54.5 * MINUTE_MS);
    expect(await Promise.all([key(), key(), key()])).toEqual([
      'key2',
      'key2',
      'key2',
    ]);
    expect(assumed).toBe(2);
  });

  it('keeps credentials that do not end', async () => {
    provider.mockResolvedValue({ accessKeyId: 'static', secretAccessKey: 's' });
    await key();
    jest.advanceTimersByTime(10_000 * MINUTE_MS);
    await key();
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it('says that the role could not be assumed, and tries again next time', async () => {
    provider.mockRejectedValueOnce(
      Object.assign(new Error('Access denied'), {
        name: 'AccessDenied',
        $metadata: { httpStatusCode: 403 },
      }),
    );
    const answers = await Promise.allSettled([key(), key()]);
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'AwsError',
          kind: 'AccessDenied',
          account: ACCOUNT,
          operation: 'sts:AssumeRole',
          missingAction: 'sts:AssumeRole',
        },
      });
    }
    expect(await key()).toBe('key1');
  });

  it('says the same where config knows no such account', async () => {
    getCredentialProvider.mockRejectedValueOnce(
      new Error(`There is no AWS integration that matches ${ACCOUNT}.`),
    );
    await expect(key()).rejects.toMatchObject({
      name: 'AwsError',
      kind: 'AccessDenied',
      missingAction: undefined,
      message: expect.stringContaining('no AWS integration'),
    });
  });

  it('does not wait for ever', async () => {
    credentials = new AccountCredentials(
      { getCredentialProvider },
      { timeoutMs: 1 },
    );
    provider.mockReturnValueOnce(new Promise(() => {}));
    await expect(key()).rejects.toMatchObject({ kind: 'Unavailable' });
    expect(await key()).toBe('key1');
  });
});
