import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startSandboxForSdk } from './startSandboxForSdk';

describe('startSandboxForSdk', () => {
  it('leads the SDK there until it is closed, and asks the control API', async () => {
    const before = { ...process.env };
    const sandbox = await startSandboxForSdk();
    try {
      expect(process.env).toMatchObject({
        AWS_ENDPOINT_URL: sandbox.url,
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_EC2_METADATA_DISABLED: 'true',
      });
      const client = new STSClient({
        region: 'eu-west-1',
        credentials: { accessKeyId: '111122223333', secretAccessKey: 'any' },
      });
      const { Account } = await client.send(new GetCallerIdentityCommand({}));
      expect(Account).toBe('111122223333');
      const { count } = await sandbox.control('GET', '/calls?service=sts');
      expect(count).toBe(1);
      await expect(sandbox.control('PUT', '/clock', {})).rejects.toThrow(
        /^PUT \/clock: .*offsetMs/s,
      );
    } finally {
      await sandbox.close();
    }
    expect({ ...process.env }).toEqual(before);
  });
});
