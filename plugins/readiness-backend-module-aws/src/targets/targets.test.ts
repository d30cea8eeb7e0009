import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readRequiredTags } from './readRequiredTags';
import { toTargets } from './toTargets';

const PATH = 'opsready.readiness.aws';

function config(aws: JsonValue) {
  return new ConfigReader({ opsready: { readiness: { aws } } });
}

describe('targets', () => {
  it('are each account x Region, and nothing that only claims need', () => {
    expect(
      toTargets([
        {
          accountId: '111122223333',
          environment: 'production',
          regions: ['eu-west-1', 'us-east-1'],
          servesEntity: 'component:default/cart',
        },
      ]),
    ).toEqual([
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
    ]);
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
