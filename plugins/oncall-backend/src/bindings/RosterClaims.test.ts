import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { RosterClaims } from './RosterClaims';

const read = (claims: JsonValue) =>
  RosterClaims.fromConfig(
    new ConfigReader({ opsready: { oncall: { claims } } }),
    ['static', 'pagerduty'],
  );
const roster = ['pagerduty:P1', 'pagerduty:main/P1'];

describe('claims of rosters', () => {
  it('are all right where config says nothing', () => {
    const claims = RosterClaims.fromConfig(new ConfigReader({}), []);
    expect(claims.allows('group:default/web', roster)).toBe(true);
    expect(claims.allows(undefined, roster)).toBe(true);
  });

  it('of an owner with rules are those of its rules, else the default', () => {
    const owners = [
      { owner: 'web', rosters: ['static:*', 'pagerduty:main/*'] },
    ];
    const allowing = read({ owners });
    const denying = read({ default: 'deny', owners });
    for (const claims of [allowing, denying]) {
      expect(claims.allows('group:default/web', roster)).toBe(true);
      expect(claims.allows('group:default/web', ['static:a'])).toBe(true);
      expect(
        claims.allows('group:default/web', ['pagerduty:P1', 'pagerduty:eu/P1']),
      ).toBe(false);
    }
    expect(allowing.allows('group:default/data', roster)).toBe(true);
    expect(denying.allows('group:default/data', roster)).toBe(false);
    expect(denying.allows(undefined, roster)).toBe(false);
    expect(allowing.rules).not.toBe(denying.rules);
  });

  it.each<[JsonValue, string]>([
    [{ default: 'maybe' }, "claims.default' must be 'allow' or 'deny'"],
    [{ owners: 'web' }, 'claims.owners'],
    [
      { owners: [{ owner: 'we b', rosters: ['static:a'] }] },
      "claims.owners[0]' is wrong: 'we b' is no entity ref",
    ],
    [{ owners: [{ owner: 'web' }] }, 'rosters'],
    [
      { owners: [{ owner: 'web', rosters: ['a'] }] },
      "claims.owners[0]' is wrong: 'a' is no roster. Write <provider>:<id>",
    ],
    [
      { owners: [{ owner: 'web', rosters: ['opsgenie:a'] }] },
      "'opsgenie:a' is of no provider that is installed; there are pagerduty, static",
    ],
    [
      { owners: [{ owner: 'web', roster: [] }] },
      "there is no key 'roster'; there are owner and rosters",
    ],
  ])('that are wrong stop the start: %j', (claims, message) => {
    expect(() => read(claims)).toThrow(message);
  });
});
