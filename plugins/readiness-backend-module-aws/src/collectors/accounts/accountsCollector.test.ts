import { startSandboxReading } from '../../__testUtils__/sandboxReading';
import { createAccountsCollector } from './accountsCollector';

const PRODUCTION = '111122223333/eu-west-1';
const STAGING = '444455556666/eu-west-1';

describe('aws-accounts over HTTP', () => {
  let sandbox: Awaited<ReturnType<typeof startSandboxReading>>;

  beforeAll(async () => {
    sandbox = await startSandboxReading(createAccountsCollector);
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  const present = (records: Awaited<ReturnType<typeof sandbox.read>>) =>
    Object.fromEntries(records.map(({ id, data }) => [id, data.present]));

  it('reads whether there is a plan, and which contacts there are', async () => {
    const records = await sandbox.read(PRODUCTION);
    expect(Object.keys(present(records)).sort()).toEqual([
      'alternate-contact/BILLING',
      'alternate-contact/OPERATIONS',
      'alternate-contact/SECURITY',
      'support-plan',
    ]);
    for (const record of records) {
      expect(record).toMatchObject({
        account: '111122223333',
        region: 'eu-west-1',
        aboutTarget: true,
      });
    }
    expect(present(records)['support-plan']).toBe(true);
    expect(present(await sandbox.read(STAGING))['support-plan']).toBe(false);
  });

  it('asks at one place, whatever the Region', async () => {
    await sandbox.read('111122223333/eu-central-1');
    const { calls } = await sandbox.control('GET', '/calls');
    const asked = calls.filter(({ service }: { service: string }) =>
      ['support', 'account'].includes(service),
    );
    expect(asked.length).toBeGreaterThanOrEqual(4);
    for (const { region } of asked) {
      expect(region).toBe('us-east-1');
    }
  });

  it('keeps nothing of who the contacts are', async () => {
    const records = await sandbox.read(PRODUCTION);
    for (const { type, data } of records) {
      expect(Object.keys(data).sort()).toEqual(
        type === 'support-plan'
          ? ['environment', 'present']
          : ['environment', 'kind', 'present'],
      );
    }
    const text = JSON.stringify(records);
    expect(text).not.toContain('@');
    expect(text).not.toContain('555');
  });

  it.each(['support:DescribeSeverityLevels', 'account:GetAlternateContact'])(
    'does not take a missing permission for a missing thing: %s',
    async action => {
      await sandbox.control('POST', '/denials', { action });
      await expect(sandbox.read(STAGING)).rejects.toMatchObject({
        name: 'CollectionError',
        kind: 'AccessDenied',
        missingPermission: action,
      });
    },
  );
});
