import { startSandboxReading } from '../../__testUtils__/sandboxReading';
import { createConfigCollector } from './configCollector';

const PRODUCTION = '111122223333/eu-west-1';
const place = { account: '111122223333', region: 'eu-west-1' };

describe('aws-config over HTTP', () => {
  let sandbox: Awaited<
    ReturnType<
      typeof startSandboxReading<
        keyof ReturnType<typeof createConfigCollector>['facts']
      >
    >
  >;
  let records: Awaited<ReturnType<typeof sandbox.read>>;

  beforeAll(async () => {
    sandbox = await startSandboxReading(createConfigCollector);
    records = await sandbox.read(PRODUCTION);
  });
  afterEach(() => sandbox.control('PUT', '/denials', []));
  afterAll(() => sandbox.close());

  const ofType = (type: string) =>
    records.filter(record => record.type === type);

  it('reads the whole inventory with names, types and tags', () => {
    const resources = ofType('resource');
    expect(resources.length).toBeGreaterThan(100);
    for (const { resources: ids, inventory } of resources) {
      expect(ids[0]).toMatch(/^arn:aws:/);
      expect(inventory?.resourceType).toMatch(/^AWS::/);
    }
    const tagged = resources.filter(
      ({ inventory }) => inventory?.tags?.service === 'payments-api',
    );
    expect(tagged.length).toBeGreaterThan(0);
  });

  it('maps verdicts to ARNs through the inventory', () => {
    const known = new Set(
      ofType('resource').map(({ resources }) => resources[0]),
    );
    const verdicts = ofType('rule-result');
    expect(verdicts.length).toBeGreaterThan(100);
    for (const { resources } of verdicts) expect(known).toContain(resources[0]);
    const said = new Set(verdicts.map(({ data }) => data.compliance));
    expect([...said].sort()).toEqual(['COMPLIANT', 'NON_COMPLIANT']);
  });

  it('reads packs with and without a score', () => {
    const packs = ofType('conformance-pack').map(({ data }) => data);
    expect(packs.length).toBeGreaterThan(2);
    expect(packs.filter(({ score }) => typeof score !== 'number')).toEqual([
      { pack: 'edge-baseline', score: null },
    ]);
  });

  it('takes a Region where nothing is recorded for one without Config', async () => {
    await expect(
      sandbox.read('111122223333/eu-central-1'),
    ).rejects.toMatchObject({
      name: 'CollectionError',
      kind: 'NotEnabled',
      message: expect.stringMatching(/111122223333.*eu-central-1/),
    });
  });

  it('gives each record an id of its own, and the same ones again', async () => {
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await sandbox.read(PRODUCTION)).toEqual(records);
  });

  it('keeps a verdict about what the inventory does not know', async () => {
    await sandbox.control('PUT', '/config/evaluations', {
      ...place,
      rule: 'rds-multi-az-support',
      resourceType: 'AWS::RDS::DBInstance',
      resourceId: 'db-UNSEEN',
      compliance: 'NON_COMPLIANT',
      annotation: 'One zone only',
    });
    const verdict = (await sandbox.read(PRODUCTION)).find(({ resources }) =>
      resources[0]?.endsWith('db-UNSEEN'),
    );
    expect(verdict).toMatchObject({
      type: 'rule-result',
      resources: ['AWS::RDS::DBInstance:111122223333:eu-west-1:db-UNSEEN'],
      data: { compliance: 'NON_COMPLIANT', annotation: 'One zone only' },
    });
  });

  it.each([
    'DescribeComplianceByConfigRule',
    'DescribeConfigRules',
    'GetComplianceDetailsByConfigRule',
    'ListConformancePackComplianceScores',
    'SelectResourceConfig',
  ])('names the action that was denied: %s', async operation => {
    const action = `config:${operation}`;
    expect(sandbox.collector.requiredPermissions).toContain(action);
    await sandbox.control('POST', '/denials', { action });
    await expect(sandbox.read(PRODUCTION)).rejects.toMatchObject({
      name: 'CollectionError',
      kind: 'AccessDenied',
      missingPermission: action,
    });
  });
});
