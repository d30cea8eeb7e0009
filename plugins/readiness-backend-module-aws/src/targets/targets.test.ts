import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readAccounts } from './readAccounts';
import { readRequiredTags } from './readRequiredTags';
import { toClaimTargets, toTargets } from './toTargets';

const PATH = 'opsready.readiness.aws';

function config(aws: JsonValue) {
  return new ConfigReader({ opsready: { readiness: { aws } } });
}

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

describe('accounts', () => {
  it('become one target for each account x Region', () => {
    const accounts = readAccounts(config({ accounts: [production, staging] }));
    expect(toTargets(accounts)).toEqual([
      {
        id: '111122223333/eu-west-1',
        account: '111122223333',
        region: 'eu-west-1',
        environment: 'production',
      },
      {
        id: '111122223333/us-east-1',
        account: '111122223333',
        region: 'us-east-1',
        environment: 'production',
      },
      {
        id: '444455556666/eu-west-1',
        account: '444455556666',
        region: 'eu-west-1',
        environment: 'staging',
      },
    ]);
    expect(toClaimTargets(accounts)[2]).toEqual({
      account: '444455556666',
      region: 'eu-west-1',
      servesEntity: 'component:default/cart',
    });
  });

  it.each([undefined, {}, { accounts: [] }])('may be absent: %j', aws => {
    expect(readAccounts(config(aws as JsonValue))).toEqual([]);
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
    expect(() => readAccounts(config({ accounts }))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'${PATH}.${key}'`),
      }),
    );
  });
});

describe('required tags', () => {
  it('are the environment unless config says otherwise', () => {
    expect(readRequiredTags(config({}))).toEqual(['environment']);
    expect(readRequiredTags(config({ requiredTags: [] }))).toEqual([]);
    expect(readRequiredTags(config({ requiredTags: ['a', 'b', 'a'] }))).toEqual(
      ['a', 'b'],
    );
  });

  it.each<[string, JsonValue]>([
    ['requiredTags', 'environment'],
    ['requiredTags[1]', ['environment', '']],
    ['requiredTags[0]', [7]],
    ['requiredTags[0]', ['x'.repeat(129)]],
  ])('that are wrong are named by %s', (key, requiredTags) => {
    expect(() => readRequiredTags(config({ requiredTags }))).toThrow(
      `'${PATH}.${key}'`,
    );
  });
});
