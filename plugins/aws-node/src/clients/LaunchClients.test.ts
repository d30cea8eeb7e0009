import {
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { clientsForTests } from '../__testUtils__/clientsForTests';
import { sandboxForTests } from '../__testUtils__/sandboxForTests';
import { AwsClients } from './AwsClients';
import { LaunchSession } from './LaunchSession';
import { sessionNameOf } from './sessionNameOf';

const STAGING = '444455556666';
const TARGET = { account: STAGING, region: 'eu-west-1' };
const ROLE = `arn:aws:iam::${STAGING}:role/opsready-launch`;

const amara: LaunchSession = {
  roleArn: ROLE,
  externalId: 'parcelwise-portal',
  sessionName: sessionNameOf('user:default/amara'),
  tags: { 'opsready:user': 'user:default/amara' },
};

jest.setTimeout(60_000);

describe('LaunchClients', () => {
  let sandbox: Awaited<ReturnType<typeof sandboxForTests>>;
  let clients: AwsClients;

  beforeAll(async () => {
    sandbox = await sandboxForTests();
  });

  afterAll(() => sandbox.close());

  beforeEach(async () => {
    await sandbox.post('/reset');
    clients = clientsForTests();
  });

  afterEach(() => clients.close());

  const whoAmI = async (
    session: Partial<LaunchSession> = {},
    options: { maxAttempts?: number } = {},
  ) => {
    const client = clients.launch.getClient(STSClient, {
      ...TARGET,
      ...options,
      session: { ...amara, ...session },
    });
    const { Arn } = await client.send(new GetCallerIdentityCommand({}));
    return Arn;
  };

  it('act as the launch role, and show who it is for', async () => {
    expect(await whoAmI()).toBe(
      `arn:aws:sts::${STAGING}:assumed-role/opsready-launch/amara@default`,
    );
    const [assumed] = await sandbox.calls('AssumeRole');
    expect(assumed).toMatchObject({
      principal: 'arn:aws:iam::111122223333:user/backstage',
      region: 'eu-west-1',
      userAgent: expect.stringMatching(/opsready\/\d/),
    });
    const [call] = await sandbox.calls('GetCallerIdentity');
    expect(call).toMatchObject({
      account: STAGING,
      sessionName: 'amara@default',
      sessionTags: { 'opsready:user': 'user:default/amara' },
      userAgent: expect.stringMatching(/opsready\/\d/),
    });
  });

  it('may be assumed by the read role of the account', async () => {
    expect(await whoAmI({ assumedBy: 'readRole' })).toContain(
      'assumed-role/opsready-launch/amara@default',
    );
    const assumed = await sandbox.calls('AssumeRole');
    expect(assumed.map(({ principal }) => principal)).toEqual([
      'arn:aws:iam::111122223333:user/backstage',
      `arn:aws:sts::${STAGING}:assumed-role/opsready-read/backstage`,
    ]);
  });

  it('keep a session for the same person and tags, and for nobody else', async () => {
    await Promise.all([whoAmI(), whoAmI()]);
    await whoAmI({ tags: { ...amara.tags } });
    expect(await sandbox.calls('AssumeRole')).toHaveLength(1);
    await whoAmI({ sessionName: sessionNameOf('user:default/tomas') });
    await whoAmI({ tags: { ...amara.tags, 'opsready:execution': '1' } });
    await whoAmI({ tags: undefined });
    expect(await sandbox.calls('AssumeRole')).toHaveLength(4);
    const called = await sandbox.calls('GetCallerIdentity');
    expect(
      called.map(({ sessionName, sessionTags }) => [sessionName, sessionTags]),
    ).toEqual([
      ...Array(3).fill(['amara@default', amara.tags]),
      ['tomas@default', amara.tags],
      ['amara@default', { ...amara.tags, 'opsready:execution': '1' }],
      ['amara@default', undefined],
    ]);
  });

  it('read nothing that the launch role may not', async () => {
    const hub = clients.launch.getClient(SecurityHubClient, {
      ...TARGET,
      session: amara,
    });
    await expect(hub.send(new GetFindingsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it.each([
    [1, 1],
    [undefined, 3],
  ])('with maxAttempts %s make %s calls', async (maxAttempts, count) => {
    await whoAmI();
    await sandbox.delete('/calls');
    await sandbox.post('/outages', {
      action: 'sts:GetCallerIdentity',
      kind: 'reset',
    });
    await expect(whoAmI({}, { maxAttempts })).rejects.toThrow();
    expect(await sandbox.calls('GetCallerIdentity')).toHaveLength(count);
  });

  it('draw from the same budgets as the clients that read', async () => {
    clients.close();
    clients = clientsForTests({
      budgets: [{ operation: 'sts:GetCallerIdentity', perSecond: 0.001 }],
    });
    await clients
      .getClient(STSClient, TARGET)
      .send(new GetCallerIdentityCommand({}));
    const controller = new AbortController();
    const waiting = clients.launch
      .getClient(STSClient, { ...TARGET, session: amara })
      .send(new GetCallerIdentityCommand({}), {
        abortSignal: controller.signal,
      });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await sandbox.calls('GetCallerIdentity')).toHaveLength(1);
  });

  it('say which role cannot be assumed, not the external id, and try again', async () => {
    await expect(whoAmI({ externalId: 'wr0ng-one' })).rejects.toMatchObject({
      name: 'AwsError',
      kind: 'AccessDenied',
      account: STAGING,
      region: 'eu-west-1',
      operation: 'sts:AssumeRole',
      missingAction: 'sts:AssumeRole',
      message: expect.stringMatching(/^(?!.*wr0ng-one).*opsready-launch/),
    });
    await expect(whoAmI({ externalId: 'wr0ng-one' })).rejects.toThrow();
    expect(await sandbox.calls('AssumeRole')).toHaveLength(2);
  });

  it('say where a role takes no session tags', async () => {
    await expect(
      whoAmI({ roleArn: `arn:aws:iam::${STAGING}:role/opsready-read` }),
    ).rejects.toMatchObject({
      kind: 'AccessDenied',
      missingAction: 'sts:TagSession',
      message: expect.stringContaining('trust policy'),
    });
  });

  it.each<[string, Partial<LaunchSession>]>([
    ['another account', { roleArn: ROLE.replace(STAGING, '111122223333') }],
    ['no ARN of a role', { roleArn: 'opsready-launch' }],
    ['no ARN of a role', { roleArn: `arn:aws:iam::${STAGING}:user/x` }],
    ['session name', { sessionName: 'user:default/amara' }],
    ["'a'", { tags: { a: '<b>' } }],
    ["''", { tags: { '': 'x' } }],
    [
      '50 tags',
      {
        tags: Object.fromEntries(
          Array.from({ length: 51 }, (_, n) => [`${n}`, '']),
        ),
      },
    ],
  ])('refuse %s without a call', async (words, session) => {
    await expect(whoAmI(session)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(words),
    });
    expect(await sandbox.calls('AssumeRole')).toEqual([]);
  });
});
