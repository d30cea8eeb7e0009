import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPolicies } from './readPolicies';

const read = (...policies: JsonObject[]) =>
  readPolicies(new ConfigReader({ opsready: { runbooks: { policies } } }));

describe('readPolicies', () => {
  it('reads all that a policy may say', () => {
    expect(
      read({
        id: 'production',
        match: {
          runbooks: ['AWS-*'],
          areas: ['change'],
          riskClasses: ['mutating'],
          accounts: ['111111111111'],
          environments: ['production'],
          executors: ['ssm-automation'],
        },
        allow: true,
        approvals: {
          count: 2,
          groups: ['group:default/Oncall', 'payments'],
          validFor: { hours: 4 },
        },
        reason: 'required',
        ticket: 'required',
        ticketPattern: 'OPS-[0-9]+',
        calendars: [
          { name: 'freeze', account: '111111111111', region: 'eu-west-1' },
        ],
        drifted: 'block',
        ownResourcesOnly: true,
      }),
    ).toEqual([
      {
        id: 'production',
        match: {
          runbooks: ['AWS-*'],
          areas: ['change'],
          riskClasses: ['mutating'],
          accounts: ['111111111111'],
          environments: ['production'],
          executors: ['ssm-automation'],
        },
        allow: true,
        approvals: {
          count: 2,
          groups: ['group:default/oncall', 'group:default/payments'],
        },
        approvalValidMs: 4 * 60 * 60 * 1000,
        reasonRequired: true,
        ticketRequired: true,
        ticketPattern: 'OPS-[0-9]+',
        calendars: [
          { name: 'freeze', account: '111111111111', region: 'eu-west-1' },
        ],
        blockDrifted: true,
        ownResourcesOnly: true,
      },
    ]);
  });

  it('reads none where there is none', () => {
    expect(readPolicies(new ConfigReader({}))).toEqual([]);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['an unknown key', { id: 'a', allowed: true }, /no key 'allowed'/],
    [
      'an unknown match',
      { id: 'a', match: { account: '1' } },
      /no key 'account'/,
    ],
    ['no id', {}, /id/],
    ['an id that is none', { id: 'A b' }, /kebab-case/],
    ['an area that is none', { id: 'a', match: { areas: ['x'] } }, /'x'/],
    [
      'a class that is none',
      { id: 'a', match: { riskClasses: ['safe'] } },
      /'safe'/,
    ],
    [
      'an account that is none',
      { id: 'a', match: { accounts: ['1'] } },
      /twelve digits/,
    ],
    ['a count of none', { id: 'a', approvals: { count: 0 } }, /count/],
    [
      'nobody who may approve',
      { id: 'a', approvals: { count: 1, groups: [] } },
      /nobody could approve/,
    ],
    [
      'approvals that last no time',
      { id: 'a', approvals: { count: 1, validFor: { hours: 0 } } },
      /validFor/,
    ],
    ['a word that means nothing', { id: 'a', reason: 'maybe' }, /'maybe'/],
    [
      'a pattern that is none',
      { id: 'a', ticketPattern: '(' },
      /ticketPattern/,
    ],
    [
      'a class that is given and asked for',
      { id: 'a', match: { riskClasses: ['readOnly'] }, countsAs: 'readOnly' },
      /countsAs/,
    ],
  ])('stops the start at %s, and says where', (_, policy, message) => {
    expect(() => read({ id: 'first' }, policy)).toThrow(message);
    expect(() => read({ id: 'first' }, policy)).toThrow(
      /opsready\.runbooks\.policies\[1\]/,
    );
  });

  it('stops the start where two have one id', () => {
    expect(() => read({ id: 'a' }, { id: 'a' })).toThrow(/two policies/);
  });
});
