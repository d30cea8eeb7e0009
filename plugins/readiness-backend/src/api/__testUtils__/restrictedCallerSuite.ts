// A part of api.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { readinessConditions } from '../../authorization';
import { ApiUnderTest } from './ApiUnderTest';
import { readLists } from './readLists';
import { conditional } from './testApi';

const refs = (...names: string[]) =>
  names.map(name => `component:default/${name}`);

/** Lists and roll-ups for a caller who sees a part. */
export function restrictedCallerSuite(given: () => ApiUnderTest): void {
  let api: ApiUnderTest['api'];
  beforeAll(() => {
    ({ api } = given());
  });
  const { listed, groups } = readLists(given);

  describe('a caller who may not see everything', () => {
    const owners = (...claims: string[]) =>
      readinessConditions.isEntityOwner({ claims });

    it('gets list, total, groups and facets over what the catalog shows only', async () => {
      api.policy.readable = new Set(refs('cart', 'payments-api', 'gone'));
      expect(await listed()).toEqual(refs('cart', 'payments-api'));
      expect(await listed('owner=group:default/payments')).toEqual(
        refs('payments-api'),
      );
      expect(await groups('by=owner')).toEqual({
        'group:default/checkout': 1,
        'group:default/payments': 1,
      });
      expect(await groups('by=level')).toEqual({ none: 1, gold: 1 });
    });

    it('gets nothing where the catalog shows nothing', async () => {
      api.policy.readable = new Set();
      expect(await listed()).toEqual([]);
      expect(await groups('by=owner')).toEqual({});
    });

    it.each<
      [
        string,
        PermissionCriteria<PermissionCondition<'readiness-entity'>>,
        string[],
      ]
    >([
      ['an owner', owners('group:default/Checkout'), ['cart']],
      ['no owner', owners(), []],
      [
        'not an owner',
        { not: owners('group:default/payments') },
        ['cart', 'orphan'],
      ],
      [
        'any of',
        { anyOf: [owners('group:default/checkout'), owners('user:default/x')] },
        ['cart'],
      ],
      [
        'all of',
        {
          allOf: [
            owners('group:default/checkout', 'group:default/payments'),
            { not: owners('group:default/checkout') },
          ],
        },
        ['ledger', 'fraud_detector', 'payments-api'],
      ],
    ])('is held to the conditions: %s', async (_, conditions, names) => {
      api.policy.decisions['readiness.result.read'] = conditional(conditions);
      expect(await listed()).toEqual(refs(...names));
    });

    it('is held to the conditions and to what the catalog shows', async () => {
      api.policy.readable = new Set(refs('cart', 'payments-api'));
      api.policy.decisions['readiness.result.read'] = conditional(
        owners('group:default/payments'),
      );
      expect(await listed()).toEqual(refs('payments-api'));
    });
  });
}
