import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { RosterClaims } from './RosterClaims';

const logger = mockServices.logger.mock();

function read(claims?: JsonValue): RosterClaims {
  const oncall: JsonObject = claims === undefined ? {} : { claims };
  return RosterClaims.fromConfig({
    config: new ConfigReader({ opsready: { oncall } }),
    providers: ['static', 'pagerduty'],
    logger,
  });
}

const WEB = 'group:default/web';
const ROSTER = ['pagerduty:P1', 'pagerduty:main/P1'];

describe('claims of rosters', () => {
  it('are all right where config says nothing', () => {
    const claims = read();
    expect(claims.allows(WEB, ROSTER)).toBe(true);
    expect(claims.allows(undefined, ROSTER)).toBe(true);
    expect(claims.isLimited).toBe(false);
  });

  it('of an owner with rules are those of its rules, else the default', () => {
    const owners = [
      { owner: 'web', rosters: ['static:*', 'pagerduty:main/*'] },
    ];
    const allowing = read({ owners });
    const denying = read({ default: 'deny', owners });
    for (const claims of [allowing, denying]) {
      expect(claims.allows(WEB, ROSTER)).toBe(true);
      expect(claims.allows(WEB, ['static:a', 'static:portal/a'])).toBe(true);
      expect(claims.allows(WEB, ['pagerduty:P1', 'pagerduty:eu/P1'])).toBe(
        false,
      );
      expect(claims.isLimited).toBe(true);
    }
    expect(allowing.allows('group:default/data', ROSTER)).toBe(true);
    expect(denying.allows('group:default/data', ROSTER)).toBe(false);
    expect(denying.allows(undefined, ROSTER)).toBe(false);
    expect(allowing.version).not.toBe(denying.version);
  });

  it.each([
    ['static:p*', ['static:logistics', 'static:portal/logistics']],
    ['*eu-*', ['incident-manager:db', 'incident-manager:1111/eu-west-1/db']],
    ['static:*', ['static:eu/logistics', 'static:portal/eu/logistics']],
    ['static:a', ['static:A', 'static:portal/A']],
  ])('%s does not reach %j: a star stays between slashes', (glob, names) => {
    const claims = read({
      default: 'deny',
      owners: [
        { owner: 'web', rosters: [glob.includes(':') ? glob : `*:${glob}`] },
      ],
    });
    expect(claims.allows(WEB, names)).toBe(false);
  });

  it('of a provider that is not there are told in the log', () => {
    read({ owners: [{ owner: 'web', rosters: ['opsgenie:a', '*:b'] }] });
    expect(logger.warn.mock.calls).toEqual([
      [
        "opsready.oncall.claims names 'opsgenie:a', of a provider that is not there; there are pagerduty, static",
      ],
    ]);
  });

  const owner = (entry: JsonObject) => ({ owners: [entry] });

  it.each<[JsonValue, string]>([
    [{ default: 'maybe' }, "claims.default' must be 'allow' or 'deny'"],
    [
      { defualt: 'deny' },
      "claims' is wrong: there is no key 'defualt'; there are default, owners",
    ],
    [{ owners: 'web' }, 'claims.owners'],
    [
      owner({ owner: 'we b', rosters: ['static:a'] }),
      "claims.owners[0]' is wrong: 'we b' is no entity ref",
    ],
    [owner({ owner: 'web' }), 'rosters'],
    [owner({ owner: 'web', rosters: [] }), "'rosters' is empty"],
    [
      owner({ owner: 'web', rosters: ['a'] }),
      "claims.owners[0]' is wrong: 'a' is no roster. Write <provider>:<id>",
    ],
    [owner({ owner: 'web', rosters: ['static: a'] }), 'is no roster'],
    [
      owner({ owner: 'web', roster: [] }),
      "there is no key 'roster'; there are owner, rosters",
    ],
    [
      {
        owners: [
          { owner: 'web', rosters: ['static:a'] },
          { owner: 'Group:Web', rosters: ['static:b'] },
        ],
      },
      "claims.owners[1]' is wrong: group:default/web is named a second time",
    ],
  ])('that are wrong stop the start: %j', (claims, message) => {
    expect(() => read(claims)).toThrow(message);
  });
});
