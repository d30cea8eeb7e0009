import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { READ_SCOPES } from '../calling/scopes';
import { PAGERDUTY_KEY, ROOT_KEY } from './keys';
import { AccountSettings, PagerDutySettings } from './PagerDutySettings';
import { readActingSettings } from './readActingSettings';
import { readCredentials, readRegion } from './readCredentials';

/** Of an account that has no name of its own. */
export const ONLY_ACCOUNT = 'default';

const API_URLS = {
  us: 'https://api.pagerduty.com',
  eu: 'https://api.eu.pagerduty.com',
};

/**
 * Reads and validates what the module is told: accounts and keys that read as the PagerDuty plugin has them, and what acts.
 *
 * @throws InputError naming the key that is wrong
 */
export function readPagerDutySettings(config: Config): PagerDutySettings {
  const block = naming(PAGERDUTY_KEY, () =>
    config.getOptionalConfig(PAGERDUTY_KEY),
  );
  const tokenUrl = naming(`${ROOT_KEY}.oauthTokenUrl`, () =>
    config.getOptionalString(`${ROOT_KEY}.oauthTokenUrl`),
  );
  const entries = naming(
    `${PAGERDUTY_KEY}.accounts`,
    () => block?.getOptionalConfigArray('accounts') ?? [],
  );
  const accounts =
    entries.length > 0
      ? entries.map((entry, index) =>
          readAccount(entry, `${PAGERDUTY_KEY}.accounts[${index}]`, tokenUrl),
        )
      : readOnly(block, tokenUrl);
  assertOnce(accounts);
  const acting = readActingSettings(config, { accounts, tokenUrl });
  const defaults = entries.filter(
    entry => entry.getOptionalBoolean('isDefault') === true,
  );
  if (defaults.length > 1) {
    throw new InputError(
      `Config key '${PAGERDUTY_KEY}.accounts' must have one default: isDefault is set ${defaults.length} times`,
    );
  }
  const defaultAccountId =
    defaults[0]?.getString('id') ??
    (accounts.length === 1 ? accounts[0].id : undefined);
  return {
    accounts: accounts.map(account => ({
      ...account,
      ...(acting.has(account.id) && { acting: acting.get(account.id) }),
    })),
    ...(defaultAccountId !== undefined && { defaultAccountId }),
  };
}

/** The account that is configured without `accounts`. */
function readOnly(
  block: Config | undefined,
  tokenUrl: string | undefined,
): AccountSettings[] {
  if (!block?.has('apiToken') && !block?.has('oauth')) {
    return [];
  }
  return [readAccount(block, PAGERDUTY_KEY, tokenUrl)];
}

function readAccount(
  config: Config,
  path: string,
  tokenUrl: string | undefined,
): AccountSettings {
  const isListed = path !== PAGERDUTY_KEY;
  const id = isListed
    ? naming(`${path}.id`, () => config.getString('id'))
    : (config.getOptionalString('oauth.subDomain') ?? ONLY_ACCOUNT);
  if (!/^\S+$/.test(id)) {
    throw new InputError(
      `Config key '${path}.id' must be the subdomain of the account, without blanks`,
    );
  }
  const reading = readCredentials(config, {
    path,
    scopes: READ_SCOPES,
    tokenUrl,
    account: { subDomain: id },
  });
  if (!reading) {
    throw new InputError(
      `Config key '${path}' has neither apiToken nor oauth: set the one that reads the account`,
    );
  }
  const region =
    readRegion(config.getOptionalConfig('oauth'), `${path}.oauth`) ?? 'us';
  return {
    id,
    apiBaseUrl: readUrl(config, path) ?? API_URLS[region],
    reading,
  };
}

function readUrl(config: Config, path: string): string | undefined {
  const url = naming(`${path}.apiBaseUrl`, () =>
    config.getOptionalString('apiBaseUrl'),
  );
  if (url !== undefined && !/^https?:$/.test(protocolOf(url))) {
    throw new InputError(
      `Config key '${path}.apiBaseUrl' must be a URL such as ${API_URLS.us}`,
    );
  }
  return url?.replace(/\/+$/, '');
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function assertOnce(accounts: AccountSettings[]): void {
  const ids = new Set<string>();
  for (const { id } of accounts) {
    if (ids.has(id)) {
      throw new InputError(
        `Config key '${PAGERDUTY_KEY}.accounts' names the account '${id}' twice`,
      );
    }
    ids.add(id);
  }
}
