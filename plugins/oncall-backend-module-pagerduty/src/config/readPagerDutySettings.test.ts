import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { bindingsOf } from '../bindingsOf';
import { readPagerDutySettings } from './readPagerDutySettings';

const read = (pagerDuty?: JsonObject, onCall?: JsonObject) =>
  readPagerDutySettings(
    new ConfigReader({
      ...(pagerDuty && { pagerDuty }),
      ...(onCall && { opsready: { oncall: { pagerDuty: onCall } } }),
    }),
  );
const actAs = (change: JsonObject = {}) => ({
  accounts: [{ id: 'default', actAs: { apiToken: 'act' }, ...change }],
});

describe('readPagerDutySettings', () => {
  it('has no accounts where nothing is configured', () => {
    expect(read().accounts).toEqual([]);
    expect(read({ eventsBaseUrl: 'https://x.example' }).accounts).toEqual([]);
  });

  it('reads the one account as the PagerDuty plugin has it', () => {
    expect(read({ apiToken: 'read' })).toEqual({
      defaultAccountId: 'default',
      accounts: [
        {
          id: 'default',
          apiBaseUrl: 'https://api.pagerduty.com',
          reading: { kind: 'token', token: 'read', key: 'pagerDuty.apiToken' },
        },
      ],
    });
  });

  it('reads scoped OAuth, and goes where the account is', () => {
    const oauth = { clientId: 'i', clientSecret: 's', subDomain: 'acme' };
    const [account] = read({ oauth: { ...oauth, region: 'eu' } }).accounts;
    expect(account).toMatchObject({
      id: 'acme',
      apiBaseUrl: 'https://api.eu.pagerduty.com',
      reading: {
        kind: 'oauth',
        region: 'eu',
        tokenUrl: 'https://identity.pagerduty.com/oauth/token',
        scopes: expect.arrayContaining(['oncalls.read']),
      },
    });
  });

  it('reads several accounts with their default and what acts', () => {
    const settings = read(
      {
        accounts: [
          { id: 'one', apiToken: 'a' },
          { id: 'two', isDefault: true, apiToken: 'b' },
        ],
      },
      {
        accounts: [
          {
            id: 'two',
            actAs: { apiToken: 'c', from: 'portal@acme.example' },
            priorities: { sev1: 'P1' },
          },
        ],
      },
    );
    expect(settings.defaultAccountId).toBe('two');
    expect(settings.accounts.map(({ acting }) => acting)).toEqual([
      undefined,
      {
        credentials: {
          kind: 'token',
          token: 'c',
          key: 'opsready.oncall.pagerDuty.accounts[0].actAs.apiToken',
        },
        from: 'portal@acme.example',
        priorities: new Map([['sev1', 'P1']]),
      },
    ]);
  });

  it.each<[JsonObject, JsonObject | undefined, string]>([
    [{ accounts: [{ id: 'a' }] }, undefined, 'pagerDuty.accounts[0]'],
    [{ accounts: [{ apiToken: 'a' }] }, undefined, 'pagerDuty.accounts[0].id'],
    [
      {
        accounts: [
          { id: 'a', apiToken: 'a' },
          { id: 'a', apiToken: 'b' },
        ],
      },
      undefined,
      "names the account 'a' twice",
    ],
    [
      {
        accounts: [
          { id: 'a', apiToken: 'a', isDefault: true },
          { id: 'b', apiToken: 'b', isDefault: true },
        ],
      },
      undefined,
      'isDefault is set 2 times',
    ],
    [{ apiToken: 'a', apiBaseUrl: 'ftp://x' }, undefined, 'apiBaseUrl'],
    [
      { oauth: { clientId: 'a', subDomain: 'b' } },
      undefined,
      'pagerDuty.oauth.clientSecret',
    ],
    [
      {
        apiToken: 'x',
        oauth: { clientId: 'a', clientSecret: 'b', subDomain: 'c' },
      },
      { accounts: [] },
      'are both there',
    ],
    [
      { apiToken: 'a' },
      { accounts: [{ id: 'b', actAs: {} }] },
      'accounts[0].id',
    ],
    [{ apiToken: 'a' }, actAs({ actAs: {} }), 'accounts[0].actAs'],
    [
      { apiToken: 'a' },
      actAs({ actAs: { apiToken: 'a' } }),
      'is the key that reads',
    ],
    [
      { apiToken: 'a' },
      actAs({ actAs: { apiToken: 'b', from: 'portal' } }),
      'actAs.from',
    ],
  ])('stops at %j with %j, naming %s', (pagerDuty, onCall, text) => {
    expect(() => read(pagerDuty, onCall)).toThrow(text);
  });
});

describe('bindingsOf', () => {
  const bind = (settings: JsonObject, annotations: Record<string, string>) =>
    bindingsOf(read(settings), {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'a', annotations },
    }).map(({ rosterId, targetId }) => [targetId, rosterId]);
  const services = { 'pagerduty.com/service-id': 'A,,B ' };
  const inAccount = { ...services, 'pagerduty.com/account': 'one' };
  const several = {
    accounts: [
      { id: 'one', apiToken: 'a' },
      { id: 'two', apiToken: 'b', isDefault: true },
    ],
  };

  it('binds by several services, in the default account or the one that is named', () => {
    expect(bind(several, services)).toEqual([
      ['two', 'service/A'],
      ['two', 'service/B'],
    ]);
    expect(bind(several, inAccount)[0]).toEqual(['one', 'service/A']);
  });

  it('takes the only account for the one that is named, where it has no name', () => {
    expect(bind({ apiToken: 'a' }, inAccount)[0][0]).toBe('default');
  });
});
