import { startSandboxReading } from '../../__testUtils__/sandboxReading';
import { createTaggingCollector } from './taggingCollector';

describe('aws-tagging over HTTP', () => {
  let sandbox: Awaited<ReturnType<typeof startSandboxReading>>;

  beforeAll(async () => {
    sandbox = await startSandboxReading(createTaggingCollector);
  });
  afterAll(() => sandbox.close());

  it('reads every page once, with tags', async () => {
    const records = await sandbox.read('111122223333/eu-west-1');
    expect(records.length).toBeGreaterThan(100);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { account, inventory, resources } of records) {
      expect(account).toBe('111122223333');
      expect(resources).toHaveLength(1);
      expect(inventory?.tags).toBeDefined();
    }
    const paid = records.filter(
      ({ inventory }) => inventory?.tags?.service === 'payments-api',
    );
    expect(paid.length).toBeGreaterThan(0);
    for (const { inventory } of paid) {
      expect(inventory?.tags).toMatchObject({ environment: 'production' });
    }
  });

  it('reads each account apart', async () => {
    const records = await sandbox.read('444455556666/us-east-1');
    for (const { account } of records) expect(account).toBe('444455556666');
  });
});
