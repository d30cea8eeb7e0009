import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { Credentials } from './PagerDutySettings';

const TOKEN_URL = 'https://identity.pagerduty.com/oauth/token';

/** Whose credentials are read. */
export interface CredentialsReading {
  /** Path of the object in config that holds them. */
  path: string;
  scopes: readonly string[];
  tokenUrl?: string;
  /** Of the account, where the object itself names none. */
  account?: { subDomain?: string; region?: 'us' | 'eu' };
}

/** `apiToken` or `oauth` of an object in config; neither is undefined, both are a mistake. */
export function readCredentials(
  config: Config,
  reading: CredentialsReading,
): Credentials | undefined {
  const { path } = reading;
  const tokenKey = `${path}.apiToken`;
  const token = naming(tokenKey, () => config.getOptionalString('apiToken'));
  const oauth = naming(`${path}.oauth`, () =>
    config.getOptionalConfig('oauth'),
  );
  if (token !== undefined && oauth) {
    throw new InputError(
      `Config keys '${tokenKey}' and '${path}.oauth' are both there: keep one of them`,
    );
  }
  if (oauth) {
    return readOAuth(oauth, { ...reading, path: `${path}.oauth` });
  }
  return token === undefined
    ? undefined
    : { kind: 'token', token, key: tokenKey };
}

function readOAuth(config: Config, reading: CredentialsReading): Credentials {
  const { path, scopes, tokenUrl = TOKEN_URL, account } = reading;
  const read = (key: string) =>
    naming(`${path}.${key}`, () => config.getString(key));
  return {
    kind: 'oauth',
    clientId: read('clientId'),
    clientSecret: read('clientSecret'),
    subDomain: config.has('subDomain')
      ? read('subDomain')
      : (account?.subDomain ?? read('subDomain')),
    region: readRegion(config, path) ?? account?.region ?? 'us',
    tokenUrl,
    scopes,
    key: path,
  };
}

/** Where an account is, as `oauth.region` says. */
export function readRegion(
  oauth: Config | undefined,
  path: string,
): 'us' | 'eu' | undefined {
  const region = naming(`${path}.region`, () =>
    oauth?.getOptionalString('region'),
  );
  if (region !== undefined && region !== 'us' && region !== 'eu') {
    throw new InputError(`Config key '${path}.region' must be us or eu`);
  }
  return region;
}
