import { parcelwise, Scenario } from '@opsready/aws-sandbox';
import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { clientsForTests } from '../__testUtils__/clientsForTests';
import { sandboxForTests } from '../__testUtils__/sandboxForTests';
import { mappingContract } from '../testing';
import {
  BUCKET,
  DATABASE,
  HERE,
  INSTANCE,
  LOGS,
  PRODUCTION,
  STAGED_QUEUE,
  STAGING,
  THERE,
} from '../testing/contractResources';
import { resolveResources } from './resolveResources';

jest.setTimeout(60_000);

const accountsWithoutAnything: Scenario = {
  accounts: parcelwise.accounts,
  components: [],
  stagingKinds: [],
  controls: [],
  rules: [],
  conformancePacks: [],
  extraFindings: [],
};

const OPERATION = 'tag:GetResources';
const { targets } = mappingContract;

const claims = (some: Partial<ResourceSelector>): ResourceSelector => ({
  resourceIds: [],
  tagSets: [],
  wholeAccounts: [],
  problems: [],
  ...some,
});
const arns = (...ids: string[]) =>
  claims({
    resourceIds: ids.map(id => ({ id, annotation: 'opsready.io/aws-arns' })),
  });
const tagged = (key: string, value: string) =>
  claims({
    tagSets: [{ pairs: [{ key, value }], annotation: 'opsready.io/aws-tags' }],
  });

describe('resolveResources', () => {
  let sandbox: Awaited<ReturnType<typeof sandboxForTests>>;
  const clients = clientsForTests({
    budgets: [{ operation: 'tag:*', perSecond: 1_000, burst: 1_000 }],
  });

  beforeAll(async () => {
    sandbox = await sandboxForTests({
      scenario: accountsWithoutAnything,
    });
  });

  afterAll(async () => {
    clients.close();
    await sandbox.close();
  });

  beforeEach(async () => {
    await sandbox.post('/reset');
    await sandbox.put('/throttles', [{ action: '*', rate: 'unlimited' }]);
    for (const { tags, ...resource } of mappingContract.resources) {
      const lost = Object.keys(tags).length === 0;
      await sandbox.post('/resources', {
        ...resource,
        tags: lost ? { lost: 'tag' } : tags,
      });
      if (lost) {
        await sandbox.put('/tags', {
          arn: resource.arn,
          tags: { lost: null },
        });
      }
    }
  });

  const resolve = (
    selector: ResourceSelector,
    options: { types?: string[]; signal?: AbortSignal } = {},
  ) =>
    resolveResources({
      selector,
      targets,
      clients,
      signal: new AbortController().signal,
      ...options,
    });

  describe('keeps the mapping contract', () => {
    it.each(mappingContract.cases.map(one => [one.title, one] as const))(
      '%s',
      async (_title, { selector, matches }) => {
        const { resources, unresolved } = await resolve(selector);
        expect(
          resources.map(({ id, reason, annotation }) => ({
            id,
            reason,
            annotation,
          })),
        ).toEqual(matches);
        expect(unresolved).toEqual([]);
      },
    );
  });

  it('says what each resource is, where it lives, and whom it lets act on it', async () => {
    await sandbox.put('/tags', {
      arn: INSTANCE,
      tags: {
        Name: 'Shop 1',
        'opsready:entity':
          'component:shop Component:Default/Shop system:prod/store x',
      },
    });
    const { resources } = await resolve(arns(INSTANCE, BUCKET));
    expect(resources).toEqual([
      {
        id: INSTANCE,
        account: PRODUCTION,
        region: HERE,
        type: 'AWS::EC2::Instance',
        name: 'Shop 1',
        tags: expect.objectContaining({ service: 'shop', team: 'web' }),
        reason: 'id',
        annotation: 'opsready.io/aws-arns',
        consents: ['component:default/shop', 'system:prod/store', 'x'],
      },
      expect.objectContaining({
        id: BUCKET,
        account: PRODUCTION,
        region: THERE,
        type: 'AWS::S3::Bucket',
        name: 'parcelwise-shop',
        consents: [],
      }),
    ]);
  });

  it('asks each place once, however many resources are claimed, and no place that no claim can reach', async () => {
    await resolve(arns(DATABASE, INSTANCE));
    expect(await calls()).toEqual([`${PRODUCTION} ${HERE}`]);
    await sandbox.delete('/calls');
    await resolve({
      ...tagged('service', 'shop'),
      accounts: [STAGING],
      regions: [HERE],
    });
    expect(await calls()).toEqual([`${STAGING} ${HERE}`]);
    await sandbox.delete('/calls');
    await resolve(claims({}));
    expect(await calls()).toEqual([]);
  });

  it('reads all pages, and all of a long list of ARNs', async () => {
    const queues = Array.from(
      { length: 230 },
      (_, n) => `arn:aws:sqs:${HERE}:${PRODUCTION}:jobs-${1_000 + n}`,
    );
    for (const arn of queues) {
      await sandbox.post('/resources', {
        account: PRODUCTION,
        region: HERE,
        arn,
        tags: { service: 'jobs' },
      });
    }
    for (const [selector, count] of [
      [tagged('service', 'jobs'), 3],
      [arns(...queues), 5],
    ] as const) {
      await sandbox.delete('/calls');
      const { resources } = await resolve({ ...selector, regions: [HERE] });
      expect(resources.map(({ id }) => id)).toEqual(queues);
      const production = (await calls()).filter(place =>
        place.startsWith(PRODUCTION),
      );
      expect(production).toHaveLength(count);
    }
  });

  it('stops where a place lists more than is good for anyone, and says so', async () => {
    for (let n = 0; n < 2_150; n += 1) {
      await sandbox.post('/resources', {
        account: PRODUCTION,
        region: HERE,
        arn: `arn:aws:sqs:${HERE}:${PRODUCTION}:jobs-${n}`,
        tags: { service: 'jobs' },
      });
    }
    const { resources, unresolved } = await resolve(tagged('service', 'jobs'));
    expect(resources).toHaveLength(2_100);
    expect(unresolved).toEqual([
      {
        account: PRODUCTION,
        region: HERE,
        kind: 'TooMany',
        message: expect.stringContaining('Narrow the claims'),
      },
    ]);
  });

  it('gives only the types that are asked for', async () => {
    const { resources } = await resolve(tagged('service', 'shop'), {
      types: ['AWS::EC2::Instance', 'ssm:managed-instance'],
    });
    expect(resources.map(({ id }) => id)).toEqual([INSTANCE]);
    const byArn = await resolve(arns(INSTANCE, DATABASE, BUCKET), {
      types: ['AWS::S3::Bucket'],
    });
    expect(byArn.resources.map(({ id }) => id)).toEqual([BUCKET]);
    expect(byArn.unlisted).toEqual([]);
    const unknown = await resolve(tagged('service', 'shop'), {
      types: ['AWS::EC2::Instance', 'AWS::Nobody::Knows'],
    });
    expect(unknown.resources.map(({ id }) => id)).toEqual([INSTANCE]);
  });

  it('says which places did not answer, and gives what the others know', async () => {
    await sandbox.post('/denials', {
      action: OPERATION,
      account: PRODUCTION,
      region: HERE,
    });
    const { resources, unresolved, unlisted } = await resolve({
      ...arns(DATABASE),
      ...tagged('service', 'shop'),
      resourceIds: arns(DATABASE, STAGED_QUEUE).resourceIds,
    });
    expect(resources.map(({ id }) => id)).toEqual([LOGS, BUCKET, STAGED_QUEUE]);
    expect(unresolved).toEqual([
      {
        account: PRODUCTION,
        region: HERE,
        kind: 'AccessDenied',
        message: expect.stringContaining(OPERATION),
      },
    ]);
    // Nobody knows whether it is there.
    expect(unlisted).toEqual([]);
  });

  it('says so where the role of an account cannot be assumed', async () => {
    const strangers = clientsForTests({
      aws: { accountDefaults: { roleName: 'opsready-read' } },
    });
    const { resources, unresolved } = await resolveResources({
      selector: arns(DATABASE),
      targets,
      clients: strangers,
      signal: new AbortController().signal,
    });
    strangers.close();
    expect(resources).toEqual([]);
    expect(unresolved).toEqual([
      expect.objectContaining({
        kind: 'AccessDenied',
        message: expect.stringContaining('sts:AssumeRole'),
      }),
    ]);
  });

  it('says which claimed ARNs AWS does not list', async () => {
    const missing = `${DATABASE}-gone`;
    const foreign = DATABASE.replace(PRODUCTION, '999999999999');
    const { resources, unlisted } = await resolve(
      arns(DATABASE, missing, foreign),
    );
    expect(resources.map(({ id }) => id)).toEqual([DATABASE]);
    expect(unlisted).toEqual([
      {
        id: missing,
        annotation: 'opsready.io/aws-arns',
        message: expect.stringContaining('does not exist'),
      },
      {
        id: foreign,
        annotation: 'opsready.io/aws-arns',
        message: expect.stringContaining('is not read'),
      },
    ]);
  });

  it('gives up when it is aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('The page was closed');
    controller.abort(reason);
    await expect(
      resolve(tagged('service', 'shop'), { signal: controller.signal }),
    ).rejects.toBe(reason);
    expect(await calls()).toEqual([]);
  });

  async function calls(): Promise<string[]> {
    const received = await sandbox.calls('GetResources');
    return received.map(({ account, region }) => `${account} ${region}`);
  }
});
