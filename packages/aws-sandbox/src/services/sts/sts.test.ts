import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
} from '@aws-sdk/client-sts';
import { mintSession } from '../../server';
import {
  admin,
  portal,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

const role = `arn:aws:iam::${STAGING}:role/opsready-read`;

describe('STS', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const assume = (input: Partial<AssumeRoleCommandInput>) =>
    sandbox.sts().send(
      new AssumeRoleCommand({
        RoleArn: role,
        RoleSessionName: 'backstage',
        ...input,
      }),
    );

  it('knows the identity behind an access key', async () => {
    await expect(
      sandbox.sts().send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/backstage',
    });
  });

  it('mints credentials of a role, which then act in its account', async () => {
    const { Credentials, AssumedRoleUser } = await assume({
      ExternalId: 'parcelwise-portal',
      DurationSeconds: 900,
    });
    expect(Credentials?.Expiration).toBeInstanceOf(Date);
    const left = Number(Credentials?.Expiration) - Date.now();
    expect(left).toBeGreaterThan(890_000);
    expect(left).toBeLessThanOrEqual(900_000);

    const session = sandbox.sts({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    });
    await expect(
      session.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Account: STAGING, Arn: AssumedRoleUser?.Arn });
    expect(AssumedRoleUser?.Arn).toBe(
      `arn:aws:sts::${STAGING}:assumed-role/opsready-read/backstage`,
    );
  });

  it.each([
    ['no external id', {}],
    ['another external id', { ExternalId: 'other' }],
    [
      'a role that does not exist',
      {
        RoleArn: `arn:aws:iam::${STAGING}:role/nope`,
        ExternalId: 'parcelwise-portal',
      },
    ],
    [
      'an account that does not exist',
      {
        RoleArn: 'arn:aws:iam::999999999999:role/opsready-read',
        ExternalId: 'parcelwise-portal',
      },
    ],
  ])('denies AssumeRole with %s, in the same words', async (_name, input) => {
    await expect(assume(input)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::111122223333:user/backstage is not authorized to perform: sts:AssumeRole on resource: ${
        'RoleArn' in input ? input.RoleArn : role
      }`,
      $metadata: { httpStatusCode: 403 },
    });
  });

  describe('sessions of the launch role', () => {
    const launch = {
      RoleArn: `arn:aws:iam::${STAGING}:role/opsready-launch`,
      ExternalId: 'parcelwise-portal',
      RoleSessionName: 'opsready-amara',
    };
    const person = { Key: 'opsready:person', Value: 'user:default/amara' };
    const toCredentials = ({ Credentials }: AssumeRoleCommandOutput) => ({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    });

    it('carry the person in name and tags, which the list of calls shows', async () => {
      const session = toCredentials(
        await assume({ ...launch, Tags: [person] }),
      );
      await sandbox.sts(session).send(new GetCallerIdentityCommand({}));
      const { calls } = await sandbox.control(
        'GET',
        `/calls?operation=GetCallerIdentity&account=${STAGING}`,
      );
      expect(calls.at(-1)).toMatchObject({
        principal: `arn:aws:sts::${STAGING}:assumed-role/opsready-launch/opsready-amara`,
        sessionName: 'opsready-amara',
        sessionTags: { 'opsready:person': 'user:default/amara' },
      });
    });

    it('may follow from a session of the read role, for an hour at most', async () => {
      const reader = sandbox.sts(
        toCredentials(await assume({ ExternalId: 'parcelwise-portal' })),
      );
      await expect(
        reader.send(new AssumeRoleCommand({ ...launch, Tags: [person] })),
      ).resolves.toHaveProperty('Credentials');
      await expect(
        reader.send(
          new AssumeRoleCommand({ ...launch, DurationSeconds: 7200 }),
        ),
      ).rejects.toMatchObject({ name: 'ValidationError' });
    });

    it('are for the portal alone, and not for the account behind it', async () => {
      await expect(
        sandbox.sts(admin(PRODUCTION)).send(new AssumeRoleCommand(launch)),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
    });

    it('are tagged only where the role allows it', async () => {
      await expect(
        assume({ ExternalId: 'parcelwise-portal', Tags: [person] }),
      ).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining('sts:TagSession'),
      });
    });

    it.each([
      ['twice the same key', [person, { Key: 'OPSREADY:Person', Value: '' }]],
      ['a value that is too long', [{ Key: 'a', Value: 'x'.repeat(257) }]],
      ['a character that tags cannot have', [{ Key: 'a', Value: '<b>' }]],
    ])('refuse %s', async (_name, Tags) => {
      await expect(assume({ ...launch, Tags })).rejects.toMatchObject({
        $metadata: { httpStatusCode: 400 },
      });
    });
  });

  it.each([899, 43_201])('refuses a session of %d seconds', async seconds => {
    await expect(
      assume({ ExternalId: 'parcelwise-portal', DurationSeconds: seconds }),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('takes a web identity without a signature', async () => {
    const token = `e30.${Buffer.from(
      JSON.stringify({ sub: 'pod', iss: 'https://idp.example', aud: 'sts' }),
    ).toString('base64url')}.x`;
    await expect(
      sandbox.sts().send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: role,
          RoleSessionName: 'pod',
          WebIdentityToken: token,
        }),
      ),
    ).resolves.toMatchObject({
      SubjectFromWebIdentityToken: 'pod',
      Provider: 'https://idp.example',
      Audience: 'sts',
    });
  });

  it('answers the typed exception to a token that is none', async () => {
    await expect(
      sandbox.sts().send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: role,
          RoleSessionName: 'pod',
          WebIdentityToken: 'nonsense',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  });

  it('refuses unknown keys, expired sessions and tokens of other keys', async () => {
    const expired = mintSession({
      account: STAGING,
      role: 'opsready-read',
      session: 'old',
      expires: Date.now() - 1,
    });
    const identify = (who: Parameters<TestSandbox['sts']>[0]) =>
      sandbox.sts(who).send(new GetCallerIdentityCommand({}));
    await expect(
      identify({ accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    await expect(identify(expired)).rejects.toMatchObject({
      message: 'The security token included in the request is expired',
    });
    await expect(
      identify({ ...expired, accessKeyId: 'ASIA0000000000000000' }),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it('accepts a session that another sandbox minted, so that a restart goes unnoticed', async () => {
    const other = await testSandbox();
    const { Credentials } = await other.sts(portal).send(
      new AssumeRoleCommand({
        RoleArn: role,
        RoleSessionName: 'backstage',
        ExternalId: 'parcelwise-portal',
      }),
    );
    await other.close();
    await expect(
      sandbox
        .sts({
          accessKeyId: Credentials?.AccessKeyId ?? '',
          secretAccessKey: Credentials?.SecretAccessKey ?? '',
          sessionToken: Credentials?.SessionToken,
        })
        .send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Account: STAGING });
  });
});
