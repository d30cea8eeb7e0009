import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { BackendProcess } from './__testUtils__';

jest.setTimeout(240_000);

/** Nothing listens there: what is wrong is to be told before anybody is called. */
const NO_SANDBOX = 'http://127.0.0.1:9';

describe('a backend with wrong config does not start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-refused-'));
  const backends: BackendProcess[] = [];

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.kill()));
    rmSync(folder, { recursive: true, force: true });
  });

  /** What it says before it ends; it ends by itself, and not as if all were well. */
  async function lastWords(
    name: string,
    opsready: JsonObject,
    nodeEnv?: string,
  ) {
    const backend = await BackendProcess.spawn({
      name,
      folder,
      sandboxUrl: NO_SANDBOX,
      nodeEnv,
      config: {
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: { keys: [{ secret: 'not-for-production' }] },
        },
        opsready: {
          development: { clockFile: join(folder, 'clock.json') },
          ...opsready,
        },
      },
    });
    backends.push(backend);
    expect(await backend.exited).toBe('code 1');
    return backend.log();
  }

  it.each<[string, JsonObject, string[]]>([
    [
      'account',
      {
        readiness: {
          aws: {
            accounts: [
              {
                accountId: '1234',
                environment: 'production',
                regions: ['eu-west-1'],
              },
            ],
          },
        },
      },
      ['opsready.readiness.aws.accounts[0].accountId', '12 digits'],
    ],
    [
      'collector',
      {
        readiness: {
          collectors: { 'aws-securityhub': { enabled: false } },
        },
      },
      [
        'opsready.readiness.collectors.aws-securityhub',
        'installed are aws-accounts, aws-cloudwatch',
      ],
    ],
    [
      'duration',
      {
        readiness: {
          collectors: { 'aws-cloudwatch': { maxAge: { default: 'a week' } } },
        },
      },
      ['opsready.readiness.collectors.aws-cloudwatch.maxAge.default'],
    ],
    [
      'source',
      { runbooks: { sources: { 'ssm-document': { enabled: false } } } },
      ['opsready.runbooks.sources.ssm-document', 'installed are catalog'],
    ],
    [
      'policy',
      { runbooks: { policies: [{ id: 'all', aprovals: { count: 2 } }] } },
      ['opsready.runbooks.policies[0]', "'aprovals'"],
    ],
    [
      'secret-key',
      { runbooks: { secretKey: 'too short' } },
      ['opsready.runbooks.secretKey', '32 characters'],
    ],
    [
      'launch-account',
      {
        runbooks: {
          aws: {
            launch: {
              accounts: [
                { accountId: '999988887777', automationRoles: ['automation'] },
              ],
            },
          },
        },
      },
      ['opsready.runbooks.aws.launch.accounts[0].accountId'],
    ],
    [
      'provider',
      { oncall: { providers: { pagerdutty: { enabled: false } } } },
      ['opsready.oncall.providers.pagerdutty', 'installed are catalog'],
    ],
    [
      'accounts-of-providers',
      {
        oncall: {
          pagerDuty: { accounts: [{ id: 'parcelwice' }] },
          incidentManager: {
            accounts: [
              {
                accountId: '1234',
                environment: 'production',
                regions: ['eu-west-1'],
              },
            ],
          },
        },
      },
      [
        'opsready.oncall.pagerDuty.accounts[0].id',
        'there is parcelwise',
        'opsready.oncall.incidentManager.accounts[0].accountId',
      ],
    ],
  ])('names the key: %s', async (name, opsready, words) => {
    const log = await lastWords(name, opsready);
    for (const word of words) {
      expect(log).toContain(word);
    }
  });

  it('has no movable clock, no repositories of its own and no sign-in without passwords in production', async () => {
    const log = await lastWords('production', {}, 'production');
    expect(log).toMatch(
      /'opsready\.development\.clockFile' moves the clock.*NODE_ENV is 'production'/,
    );
    expect(log).toMatch(
      /'opsready\.development\.repositories' serves files of this machine.*NODE_ENV is 'production'/,
    );
    expect(log).toMatch(
      /demo sign-in has no passwords and runs only with NODE_ENV=development/,
    );
  });
});
