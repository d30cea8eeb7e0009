import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readSsmSettings } from './readSsmSettings';

const ROOT = 'opsready.runbooks.aws';
const accounts = [
  {
    accountId: '111122223333',
    environment: 'production',
    regions: ['eu-west-1', 'us-east-1'],
  },
  { accountId: '444455556666', environment: 'china', regions: ['cn-north-1'] },
];
const read = (aws: JsonObject) =>
  readSsmSettings(new ConfigReader({ opsready: { runbooks: { aws } } }));
const launch = (part: JsonObject, entry: JsonObject = {}) => ({
  accounts,
  launch: {
    roleName: 'launch',
    accounts: [
      { accountId: '111122223333', automationRoles: ['a', 'b'], ...entry },
    ],
    ...part,
  },
});

describe('the settings', () => {
  it('may be absent', () => {
    expect(readSsmSettings(new ConfigReader({}))).toEqual({
      targets: [],
      claimTargets: [],
      documents: { shared: [], amazonOwned: [] },
      launch: { accounts: new Map() },
    });
  });

  it('say what is read, and as whom what is launched', () => {
    const settings = read({
      accounts,
      documents: {
        amazonOwned: ['AWS-RestartEC2Instance'],
        shared: ['arn:aws:ssm:eu-west-1:444455556666:document/Shared'],
      },
      launch: {
        roleName: 'launch',
        externalId: 'portal',
        executionRoleName: 'execute',
        accounts: [
          {
            accountId: '111122223333',
            automationRoles: ['service/a', 'arn:aws:iam::111122223333:role/b'],
            defaultAutomationRole: 'b',
          },
          {
            accountId: '444455556666',
            roleName: 'start',
            automationRoles: ['only'],
          },
        ],
      },
    });
    expect(settings.targets.map(({ id }) => id)).toEqual([
      '111122223333/eu-west-1',
      '111122223333/us-east-1',
      '444455556666/cn-north-1',
    ]);
    expect(settings.launch).toEqual({
      executionRoleName: 'execute',
      accounts: new Map([
        [
          '111122223333',
          {
            account: '111122223333',
            roleArn: 'arn:aws:iam::111122223333:role/launch',
            externalId: 'portal',
            automationRoles: [
              'arn:aws:iam::111122223333:role/service/a',
              'arn:aws:iam::111122223333:role/b',
            ],
            defaultAutomationRole: 'arn:aws:iam::111122223333:role/b',
          },
        ],
        [
          '444455556666',
          {
            account: '444455556666',
            roleArn: 'arn:aws-cn:iam::444455556666:role/start',
            externalId: 'portal',
            automationRoles: ['arn:aws-cn:iam::444455556666:role/only'],
            defaultAutomationRole: 'arn:aws-cn:iam::444455556666:role/only',
          },
        ],
      ]),
    });
  });

  it.each<[string, JsonObject]>([
    ['accounts[0].regions', { accounts: [{ ...accounts[0], regions: [] }] }],
    ['documents.shared[0]', { documents: { shared: ['Shared'] } }],
    [
      'documents.amazonOwned[1]',
      { documents: { amazonOwned: ['AWS-A1', '*'] } },
    ],
    ['documents.amazonOwned', { documents: { amazonOwned: 'AWS-A1' } }],
    ['launch.accounts', { accounts, launch: { accounts: 'x' } }],
    ['launch.accounts[0].accountId', launch({}, { accountId: '999999999999' })],
    [
      'launch.accounts[1].accountId',
      launch({
        accounts: [
          { accountId: '111122223333', automationRoles: [] },
          { accountId: '111122223333', automationRoles: [] },
        ],
      }),
    ],
    ['launch.accounts[0].roleName', launch({ roleName: undefined } as any)],
    ['launch.roleName', launch({ roleName: 'a role' })],
    ['launch.assumedBy', launch({ assumedBy: 'me' })],
    ['launch.executionRoleName', launch({ executionRoleName: 'a role' })],
    [
      'launch.accounts[0].automationRoles',
      launch({}, { automationRoles: 'a' }),
    ],
    [
      'launch.accounts[0].automationRoles[0]',
      launch({}, { automationRoles: ['arn:aws:iam::444455556666:role/a'] }),
    ],
    [
      'launch.accounts[0].defaultAutomationRole',
      launch({}, { defaultAutomationRole: 'c' }),
    ],
  ])('that are wrong are named by %s', (key, aws) => {
    expect(() => read(aws)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'${ROOT}.${key}'`),
      }),
    );
  });
});
