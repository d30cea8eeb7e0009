import { z } from 'zod';
import {
  pagerDutySandbox,
  READ_KEY,
  TestSandbox,
} from '../__testUtils__/pagerDutySandbox';
import { ApiRequest } from './ApiRequest';
import { listPages } from './listPages';
import { PagerDutyClient } from './PagerDutyClient';
import { RateBudget } from './RateBudget';

const users: ApiRequest = {
  path: '/users',
  scope: 'users.read',
  onDemand: true,
  signal: new AbortController().signal,
};
const any = z.object({});

describe('PagerDutyClient', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await pagerDutySandbox();
  });
  afterEach(() => sandbox.close());

  const clientWith = (credentials: object = {}) =>
    new PagerDutyClient({
      accountId: 'acme',
      apiBaseUrl: sandbox.url,
      credentials: {
        kind: 'token',
        token: READ_KEY,
        key: 'pagerDuty.apiToken',
        ...credentials,
      } as any,
    });
  const oauth = {
    kind: 'oauth',
    clientId: 'pd-sandbox-read-client',
    clientSecret: 'pd-sandbox-read-secret',
    subDomain: 'parcelwise',
    region: 'us',
    scopes: ['users.read'],
    key: 'pagerDuty.oauth',
  };

  it('waits as long as PagerDuty says, then goes on', async () => {
    const client = clientWith();
    await sandbox.control('POST', '/rate-limits', {
      operation: 'listUsers',
      limit: 1,
      resetSeconds: 1,
    });
    await client.send(users, any);
    await client.send(users, any);
    expect(await sandbox.countCalls()).toEqual({ listUsers: 2 });
  });

  it('gives up at once where it would wait for long', async () => {
    await sandbox.control('POST', '/rate-limits', {
      limit: 1,
      resetSeconds: 600,
    });
    const client = clientWith();
    await client.send(users, any);
    await expect(client.send(users, any)).rejects.toMatchObject({
      kind: 'throttled',
      message: expect.stringContaining("account 'acme'"),
    });
  });

  it('tries reads again, and nothing that may have taken effect', async () => {
    const client = clientWith();
    await sandbox.control('POST', '/outages', { remaining: 2 });
    await client.send(users, any);
    expect(await sandbox.countCalls()).toEqual({ listUsers: 3 });
    await sandbox.control('PUT', '/outages', [
      { operation: 'createIncident', kind: 'reset' },
    ]);
    const acting = clientWith({ token: 'pd-sandbox-act-key' });
    await expect(
      acting.send(
        {
          ...users,
          method: 'POST',
          path: '/incidents',
          scope: 'incidents.write',
          body: {},
        },
        any,
      ),
    ).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await sandbox.countCalls()).toEqual({ createIncident: 1 });
  });

  it('names the key that is refused, and the scope that is missing', async () => {
    await expect(
      clientWith({ token: 'wrong' }).send(users, any),
    ).rejects.toMatchObject({
      kind: 'denied',
      message: expect.stringContaining("'pagerDuty.apiToken'"),
    });
    await sandbox.control('POST', '/refusals', { status: 403 });
    await expect(clientWith().send(users, any)).rejects.toMatchObject({
      kind: 'denied',
      missingPermission: 'users.read',
    });
  });

  it('takes an access token, keeps it, and takes another when it is refused', async () => {
    const client = clientWith({
      ...oauth,
      tokenUrl: `${sandbox.url}/oauth/token`,
    });
    await Promise.all([client.send(users, any), client.send(users, any)]);
    await sandbox.control('DELETE', '/access-tokens');
    await client.send(users, any);
    expect(await sandbox.countCalls()).toEqual({
      createOAuthToken: 2,
      // One of them was refused.
      listUsers: 4,
    });
  });

  it('says what is wrong with a client of scoped OAuth', async () => {
    const client = clientWith({
      ...oauth,
      clientSecret: 'wrong',
      tokenUrl: `${sandbox.url}/oauth/token`,
    });
    await expect(client.send(users, any)).rejects.toMatchObject({
      kind: 'denied',
      missingPermission: 'users.read',
      message: expect.stringContaining("'pagerDuty.oauth'"),
    });
  });

  it('tells where an answer is not as documented, without its values', async () => {
    await expect(
      clientWith().send(
        users,
        z.object({ users: z.array(z.object({ email: z.number() })) }),
      ),
    ).rejects.toMatchObject({
      kind: 'unavailable',
      message:
        "PagerDuty's answer for the account 'acme' is not as documented: 'users.0.email' of users.",
    });
  });

  // There are four others; where so many are gone that the second page is empty, its items have come before it.
  it.each([
    { more: 150, gone: ['PMANY010'] },
    { more: 97, gone: ['PMANY010', 'PMANY020'] },
  ])('reads a list again that changed between two pages: %j', async change => {
    const { more, gone } = change;
    for (let index = 0; index < more; index += 1) {
      const id = `PMANY${String(index).padStart(3, '0')}`;
      await sandbox.control('PUT', '/services', {
        account: 'parcelwise',
        item: { id, name: id, policyId: 'PPAY001' },
      });
    }
    const ids: string[] = [];
    for await (const { id } of listPages(
      clientWith(),
      { scope: 'services.read', onDemand: true, signal: users.signal },
      {
        name: 'services',
        item: z.object({ id: z.string() }),
        keyOf: item => item.id,
      },
    )) {
      ids.push(id);
      for (const name of ids.length === 50 ? gone : []) {
        await sandbox.control(
          'DELETE',
          `/services?account=parcelwise&id=${name}`,
        );
      }
    }
    expect(ids).toHaveLength(more + 4);
    expect(new Set(ids).size).toBe(more + 4);
  });
});

describe('RateBudget', () => {
  const headers = (remaining: number) =>
    new Headers({
      'ratelimit-limit': '100',
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': '30',
    });

  it('keeps a part of the limit for those for whom somebody waits', () => {
    let now = 0;
    const budget = new RateBudget(() => now);
    expect(budget.waitMs({ onDemand: false })).toBe(0);
    budget.note(headers(21));
    expect(budget.waitMs({ onDemand: false })).toBe(0);
    budget.note(headers(20));
    expect(budget.waitMs({ onDemand: false })).toBe(30_000);
    expect(budget.waitMs({ onDemand: true })).toBe(0);
    budget.note(headers(0));
    expect(budget.waitMs({ onDemand: true })).toBe(30_000);
    now = 31_000;
    expect(budget.waitMs({ onDemand: true })).toBe(0);
  });

  it('takes answers without headers for what they are', () => {
    const budget = new RateBudget(() => 0);
    budget.note(new Headers());
    expect(budget.waitMs({ onDemand: false })).toBe(0);
    budget.exhaust(5_000);
    expect(budget.waitMs({ onDemand: true })).toBe(5_000);
  });
});
