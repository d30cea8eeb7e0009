import {
  DataEncryptionException,
  DescribeEngagementCommand,
  GetContactCommand,
  ListContactChannelsCommand,
  ListEngagementsCommand,
  ListPagesByEngagementCommand,
  ResourceNotFoundException,
  StartEngagementCommand,
  StopEngagementCommand,
  ValidationException,
  type StartEngagementCommandInput,
} from '@aws-sdk/client-ssm-contacts';
import {
  portal,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';
import { contactsClient } from './__testUtils__/contactsClient';

const place = { account: '111122223333', region: 'eu-west-1' };
const arnOf = (alias: string) =>
  `arn:aws:ssm-contacts:eu-west-1:111122223333:contact/${alias}`;

describe('engagements', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await sandbox.control('POST', '/reset');
    await sandbox.control('POST', '/throttles', {
      action: '*',
      rate: 'unlimited',
    });
  });

  const start = async (
    input: Partial<StartEngagementCommandInput> = {},
    client = contactsClient(sandbox),
  ) =>
    (
      await client.send(
        new StartEngagementCommand({
          ContactId: arnOf('platform'),
          Sender: 'Opsready',
          Subject: 'Builds stand still',
          Content: 'No runner takes a job.',
          ...input,
        }),
      )
    ).EngagementArn ?? '';
  const pagesOf = async (EngagementId: string) => {
    const { Pages = [] } = await contactsClient(sandbox).send(
      new ListPagesByEngagementCommand({ EngagementId }),
    );
    return Pages.map(({ ContactArn = '' }) => ContactArn.split('/')[1]);
  };

  it('starts, describes, lists and stops one', async () => {
    const client = contactsClient(sandbox);
    const EngagementId = await start();
    expect(
      await client.send(new DescribeEngagementCommand({ EngagementId })),
    ).toMatchObject({
      ContactArn: arnOf('platform'),
      Sender: 'Opsready',
      Subject: 'Builds stand still',
      Content: 'No runner takes a job.',
      StartTime: expect.any(Date),
    });
    await client.send(
      new StopEngagementCommand({ EngagementId, Reason: 'A mistake' }),
    );
    const { Engagements } = await client.send(new ListEngagementsCommand({}));
    expect(Engagements).toEqual([
      expect.objectContaining({
        EngagementArn: EngagementId,
        StopTime: expect.any(Date),
      }),
    ]);
  });

  it('pages whoever is on call first, and the next stage when its time has come', async () => {
    const engagement = await start();
    expect(await pagesOf(engagement)).toEqual(['priya']);
    await sandbox.control('PUT', '/clock', { advanceMs: 11 * 60_000 });
    // Priya by three channels, five minutes apart, then the second stage.
    expect(await pagesOf(engagement)).toEqual([
      'priya',
      'priya',
      'priya',
      'nils',
    ]);
    await contactsClient(sandbox).send(
      new StopEngagementCommand({ EngagementId: engagement }),
    );
    await sandbox.control('PUT', '/clock', { advanceMs: 60 * 60_000 });
    expect(await pagesOf(engagement)).toHaveLength(4);
  });

  it('pages no channel that is not activated', async () => {
    const engagement = await start({ ContactId: arnOf('ines') });
    await sandbox.control('PUT', '/clock', { advanceMs: 60 * 60_000 });
    // Of three channels the second one is not.
    expect(await pagesOf(engagement)).toHaveLength(2);
  });

  it('starts one for each token, also when the first answer was lost', async () => {
    await sandbox.control('POST', '/outages', {
      action: 'ssm-contacts:StartEngagement',
      kind: 'lostAnswer',
      remaining: 1,
    });
    await expect(start({ IdempotencyToken: 'one' })).rejects.toThrow();
    const again = await start({ IdempotencyToken: 'one' });
    expect(await start({ IdempotencyToken: 'one' })).toBe(again);
    expect(await start({ IdempotencyToken: 'two' })).not.toBe(again);
    await expect(
      start({ IdempotencyToken: 'one', Subject: 'Another' }),
    ).rejects.toBeInstanceOf(ValidationException);
    const seen = await sandbox.control('GET', '/incident-manager/engagements');
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({ arn: again, sender: 'Opsready' });
  });

  it('lists those of an incident and of a window', async () => {
    const first = await start({ IncidentId: 'incident-1' });
    await sandbox.control('PUT', '/clock', { advanceMs: 3_600_000 });
    const second = await start();
    const client = contactsClient(sandbox);
    const list = async (
      input: ConstructorParameters<typeof ListEngagementsCommand>[0],
    ) =>
      (await client.send(new ListEngagementsCommand(input))).Engagements?.map(
        ({ EngagementArn }) => EngagementArn,
      );
    expect(await list({})).toEqual([second, first]);
    expect(await list({ IncidentId: 'incident-1' })).toEqual([first]);
    const { now } = await sandbox.control('GET', '/clock');
    const from = new Date(Date.parse(now) - 1_800_000);
    expect(await list({ TimeRangeValue: { StartTime: from } })).toEqual([
      second,
    ]);
  });

  it('lets the role for paging start, and the role for reading not', async () => {
    const page = await sandbox.session('opsready-page', 'mara');
    await start({}, contactsClient(sandbox, page));
    const [{ startedBy }] = await sandbox.control(
      'GET',
      '/incident-manager/engagements',
    );
    expect(startedBy).toBe(
      'arn:aws:sts::111122223333:assumed-role/opsready-page/mara',
    );
    for (const who of [portal, await sandbox.session('opsready-read')]) {
      await expect(
        start({}, contactsClient(sandbox, who)),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    }
    await expect(
      contactsClient(sandbox, page).send(
        new ListContactChannelsCommand({ ContactId: arnOf('priya') }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('says that what is encrypted cannot be read', async () => {
    await sandbox.control('PUT', '/incident-manager/encryption', {
      ...place,
      failing: true,
    });
    await expect(
      contactsClient(sandbox).send(
        new GetContactCommand({ ContactId: arnOf('priya') }),
      ),
    ).rejects.toBeInstanceOf(DataEncryptionException);
    await expect(start()).rejects.toBeInstanceOf(DataEncryptionException);
  });

  it.each<[string, Partial<StartEngagementCommandInput>]>([
    ['no content', { Content: undefined }],
    ['an empty subject', { Subject: '' }],
    ['8,193 characters', { Content: 'x'.repeat(8193) }],
    ['a sender with a bracket', { Sender: 'Priya (platform)' }],
  ])('refuses %s', async (_name, input) => {
    await expect(start(input)).rejects.toBeInstanceOf(ValidationException);
  });

  it('names a contact that is not there', async () => {
    await expect(start({ ContactId: arnOf('nobody') })).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });
});
