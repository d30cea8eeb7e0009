import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { ACT_SCOPES } from '../calling/scopes';
import { PAGERDUTY_KEY, ROOT_KEY } from './keys';
import { AccountSettings, ActingSettings } from './PagerDutySettings';
import { readCredentials } from './readCredentials';

interface Reading {
  accounts: AccountSettings[];
  tokenUrl: string | undefined;
}

/** As whom the accounts that are listed are acted in; the others are only read. */
export function readActingSettings(
  config: Config,
  reading: Reading,
): Map<string, ActingSettings> {
  const acting = new Map<string, ActingSettings>();
  const root = `${ROOT_KEY}.accounts`;
  const entries = naming(root, () => config.getOptionalConfigArray(root) ?? []);
  for (const [index, entry] of entries.entries()) {
    const path = `${root}[${index}]`;
    const id = naming(`${path}.id`, () => entry.getString('id'));
    const account = reading.accounts.find(candidate => candidate.id === id);
    if (!account) {
      throw new InputError(
        `Config key '${path}.id' names no account of '${PAGERDUTY_KEY}': there ${
          reading.accounts.length > 0
            ? `is ${reading.accounts.map(known => known.id).join(', ')}`
            : 'is none'
        }`,
      );
    }
    if (acting.has(id)) {
      throw new InputError(`Config key '${path}.id' names '${id}' again`);
    }
    acting.set(id, readActing(entry, { ...reading, path, account }));
  }
  return acting;
}

function readActing(
  config: Config,
  options: { path: string; account: AccountSettings } & Reading,
): ActingSettings {
  const { account, tokenUrl } = options;
  const path = `${options.path}.actAs`;
  const actAs = naming(path, () => config.getConfig('actAs'));
  const { reading } = account;
  const credentials = readCredentials(actAs, {
    path,
    scopes: ACT_SCOPES,
    tokenUrl,
    account: {
      subDomain: reading.kind === 'oauth' ? reading.subDomain : account.id,
      ...(reading.kind === 'oauth' && { region: reading.region }),
    },
  });
  if (!credentials) {
    throw new InputError(
      `Config key '${path}' has neither apiToken nor oauth: set one of its own, which may create incidents`,
    );
  }
  if (
    credentials.kind === 'token' &&
    reading.kind === 'token' &&
    credentials.token === reading.token
  ) {
    throw new InputError(
      `Config key '${credentials.key}' is the key that reads: make another one for acting, and let the first be read-only`,
    );
  }
  const from = naming(`${path}.from`, () => actAs.getOptionalString('from'));
  if (from !== undefined && !/^[^\s@]+@[^\s@]+$/.test(from)) {
    throw new InputError(
      `Config key '${path}.from' must be the mail address of a PagerDuty user`,
    );
  }
  return {
    credentials,
    ...(from !== undefined && { from }),
    priorities: readPriorities(config, options.path),
  };
}

function readPriorities(config: Config, path: string): Map<string, string> {
  const priorities = naming(`${path}.priorities`, () =>
    config.getOptionalConfig('priorities'),
  );
  return new Map(
    priorities
      ?.keys()
      .map(severity => [
        severity,
        naming(`${path}.priorities.${severity}`, () =>
          priorities.getString(severity),
        ),
      ]),
  );
}
