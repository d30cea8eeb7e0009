import {
  GetContactChannelCommand,
  GetContactCommand,
  ListContactChannelsCommand,
  ListContactsCommand,
  ListTagsForResourceCommand,
  paginateListContacts,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-ssm-contacts';
import {
  admin,
  portal,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';
import { contactsClient } from './__testUtils__/contactsClient';

const arnOf = (alias: string) =>
  `arn:aws:ssm-contacts:eu-west-1:111122223333:contact/${alias}`;

describe('contacts', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());
  afterEach(async () => {
    await sandbox.control('DELETE', '/denials');
    await sandbox.control('DELETE', '/outages');
  });

  const list = (input: ConstructorParameters<typeof ListContactsCommand>[0]) =>
    contactsClient(sandbox).send(new ListContactsCommand(input));
  const channels = (alias: string) =>
    contactsClient(sandbox).send(
      new ListContactChannelsCommand({ ContactId: arnOf(alias) }),
    );

  it('lists people, schedules and escalation plans, page by page', async () => {
    const seen: string[] = [];
    for await (const page of paginateListContacts(
      { client: contactsClient(sandbox), pageSize: 2 },
      {},
    )) {
      expect(page.Contacts?.length).toBeLessThanOrEqual(2);
      seen.push(...(page.Contacts ?? []).map(({ Alias = '' }) => Alias));
    }
    expect(seen).toEqual([
      'priya',
      'tomas',
      'ines',
      'nils',
      'platform-primary',
      'platform',
    ]);
  });

  it('narrows by type and by the beginning of the alias', async () => {
    expect((await list({ Type: 'ONCALL_SCHEDULE' })).Contacts).toEqual([
      {
        ContactArn: arnOf('platform-primary'),
        Alias: 'platform-primary',
        DisplayName: 'Platform primary',
        Type: 'ONCALL_SCHEDULE',
      },
    ]);
    const { Contacts } = await list({ AliasPrefix: 'plat' });
    expect(Contacts?.map(({ Alias }) => Alias)).toEqual([
      'platform-primary',
      'platform',
    ]);
  });

  it('answers the plan of each type', async () => {
    const client = contactsClient(sandbox);
    const get = (alias: string) =>
      client.send(new GetContactCommand({ ContactId: arnOf(alias) }));
    expect((await get('platform')).Plan).toEqual({
      Stages: [
        {
          DurationInMinutes: 10,
          Targets: [
            {
              ContactTargetInfo: {
                ContactId: arnOf('platform-primary'),
                IsEssential: true,
              },
            },
          ],
        },
        {
          DurationInMinutes: 15,
          Targets: [
            {
              ContactTargetInfo: {
                ContactId: arnOf('nils'),
                IsEssential: true,
              },
            },
          ],
        },
      ],
    });
    expect((await get('platform-primary')).Plan).toEqual({
      RotationIds: [
        expect.stringContaining(':rotation/'),
        expect.stringContaining(':rotation/'),
      ],
    });
    const { ContactChannels = [] } = await channels('priya');
    expect(
      (await get('priya')).Plan?.Stages?.map(
        ({ Targets }) => Targets?.[0].ChannelTargetInfo?.ContactChannelId,
      ),
    ).toEqual(ContactChannels.map(channel => channel.ContactChannelArn));
  });

  it('answers channels with addresses, and which of them are not activated', async () => {
    const { ContactChannels = [] } = await channels('ines');
    expect(
      ContactChannels.map(({ Type, ActivationStatus }) => [
        Type,
        ActivationStatus,
      ]),
    ).toEqual([
      ['EMAIL', 'ACTIVATED'],
      ['VOICE', 'NOT_ACTIVATED'],
      ['EMAIL', 'ACTIVATED'],
    ]);
    const one = await contactsClient(sandbox).send(
      new GetContactChannelCommand({
        ContactChannelId: ContactChannels[1].ContactChannelArn,
      }),
    );
    expect(one).toMatchObject({
      ContactArn: arnOf('ines'),
      Type: 'VOICE',
      DeliveryAddress: { SimpleAddress: '+1-555-0133' },
      ActivationStatus: 'NOT_ACTIVATED',
    });
  });

  it('answers the tags of what there is', async () => {
    const tags = (ResourceARN: string) =>
      contactsClient(sandbox).send(
        new ListTagsForResourceCommand({ ResourceARN }),
      );
    expect((await tags(arnOf('priya'))).Tags).toEqual([]);
    await expect(tags(arnOf('nobody'))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  it('names what is not there', async () => {
    const error = await channels('nobody').catch(thrown => thrown);
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({
      ResourceId: arnOf('nobody'),
      ResourceType: 'CONTACT',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a page of 1025', () => list({ MaxResults: 1025 })],
    ['a made-up token', () => list({ NextToken: 'x' })],
    ['an alias with capitals', () => list({ AliasPrefix: 'Plat' })],
    ['an unknown type', () => list({ Type: 'TEAM' as 'PERSONAL' })],
    [
      'no ARN',
      () =>
        contactsClient(sandbox).send(
          new GetContactCommand({ ContactId: 'platform' }),
        ),
    ],
    [
      'no id',
      () =>
        contactsClient(sandbox).send(
          new GetContactCommand({ ContactId: undefined }),
        ),
    ],
  ])('refuses %s', async (_name, send) => {
    await expect(send()).rejects.toBeInstanceOf(ValidationException);
  });

  it.each([
    ['another Region', () => contactsClient(sandbox, undefined, 'us-east-1')],
    ['another account', () => contactsClient(sandbox, admin(STAGING))],
  ])(
    'is not set up in %s, which AWS says in its own way',
    async (_, client) => {
      const error = await client()
        .send(new ListContactsCommand({}))
        .catch(thrown => thrown);
      expect(error).toBeInstanceOf(ValidationException);
      expect(error.message).toContain('Account not found for the request');
    },
  );

  it('answers the portal and its read role, and nobody whom the control API denies it', async () => {
    const role = await sandbox.session('opsready-read');
    for (const who of [portal, role]) {
      const { Contacts } = await contactsClient(sandbox, who).send(
        new ListContactsCommand({}),
      );
      expect(Contacts).toHaveLength(6);
    }
    await sandbox.control('POST', '/denials', {
      action: 'ssm-contacts:ListContacts',
      role: 'opsready-read',
    });
    await expect(
      contactsClient(sandbox, role).send(new ListContactsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('throttles with its typed error', async () => {
    await sandbox.control('POST', '/throttles', {
      action: 'ssm-contacts:GetContact',
      rate: { ratePerSecond: 0.0001, burst: 1 },
    });
    const get = () =>
      contactsClient(sandbox).send(
        new GetContactCommand({ ContactId: arnOf('priya') }),
      );
    await get();
    await expect(get()).rejects.toBeInstanceOf(ThrottlingException);
  });
});
