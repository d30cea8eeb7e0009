import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readAwsAccounts } from './readAwsAccounts';
import { toAwsTargets } from './toAwsTargets';

const ROOT = 'opsready.runbooks.aws';

const read = (aws: JsonValue) =>
  readAwsAccounts(
    new ConfigReader({ opsready: { runbooks: { aws } } }),
    `${ROOT}.accounts`,
  );

const production = {
  accountId: '111122223333',
  environment: 'production',
  regions: ['eu-west-1', 'us-east-1'],
};
const staging = {
  accountId: '444455556666',
  environment: 'staging',
  regions: ['eu-west-1'],
  servesEntity: 'Component:Default/Cart',
};

describe('accounts in config', () => {
  it('become one target for each account x Region', () => {
    const accounts = read({ accounts: [production, staging] });
    expect(toAwsTargets(accounts)).toEqual([
      {
        account: '111122223333',
        region: 'eu-west-1',
        environment: 'production',
      },
      {
        account: '111122223333',
        region: 'us-east-1',
        environment: 'production',
      },
      {
        account: '444455556666',
        region: 'eu-west-1',
        environment: 'staging',
        servesEntity: 'component:default/cart',
      },
    ]);
  });

  it.each([{}, { accounts: [] }])('may be absent: %j', aws => {
    expect(read(aws)).toEqual([]);
    expect(readAwsAccounts(new ConfigReader({}), `${ROOT}.accounts`)).toEqual(
      [],
    );
  });

  it.each<[string, JsonValue]>([
    ['accounts', 'x'],
    ['accounts[0]', ['x']],
    ['accounts[0].accountId', [{ ...production, accountId: 111122223333 }]],
    ['accounts[0].accountId', [{ ...production, accountId: '1234' }]],
    ['accounts[0].environment', [{ ...production, environment: '' }]],
    ['accounts[0].environment', [{ ...production, environment: null }]],
    ['accounts[0].regions', [{ ...production, regions: [] }]],
    ['accounts[0].regions', [{ ...production, regions: 'eu-west-1' }]],
    [
      'accounts[1].regions[0]',
      [production, { ...staging, regions: ['Ireland'] }],
    ],
    [
      'accounts[0].regions[1]',
      [{ ...production, regions: ['eu-west-1', 'eu-west-1'] }],
    ],
    ['accounts[1].accountId', [production, production]],
    ['accounts[0].servesEntity', [{ ...production, servesEntity: 'cart' }]],
    ['accounts[0].servesEntity', [{ ...production, servesEntity: 7 }]],
  ])('that are wrong are named by %s', (key, accounts) => {
    expect(() => read({ accounts })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'${ROOT}.${key}'`),
      }),
    );
  });
});
