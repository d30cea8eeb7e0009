import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  AwsAccount,
  isRoleName,
  readRoleArn,
} from '@opsready/backstage-plugin-aws-node';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { LaunchAccount, LaunchSettings } from './SsmSettings';

interface Reading {
  root: string;
  accounts: readonly AwsAccount[];
}

export function readLaunchSettings(
  config: Config | undefined,
  { root, accounts }: Reading,
): LaunchSettings {
  if (!config) {
    return { accounts: new Map() };
  }
  const launchAccounts = new Map<string, LaunchAccount>();
  const entries = naming(
    `${root}.accounts`,
    () => config.getOptionalConfigArray('accounts') ?? [],
  );
  for (const [index, entry] of entries.entries()) {
    const path = `${root}.accounts[${index}]`;
    const account = naming(path, () => entry.getString('accountId'));
    const read = accounts.find(({ accountId }) => accountId === account);
    if (!read) {
      throw new InputError(
        `Config key '${path}.accountId' must be one of opsready.runbooks.aws.accounts: what is not read is not launched in`,
      );
    }
    if (launchAccounts.has(account)) {
      throw new InputError(
        `Config key '${path}.accountId' names account ${account} again`,
      );
    }
    launchAccounts.set(
      account,
      readLaunchAccount(entry, { config, root, path, account: read }),
    );
  }
  const executionRoleName = readOptional(config, 'executionRoleName', root);
  if (executionRoleName !== undefined && !isRoleName(executionRoleName)) {
    throw new InputError(
      `Config key '${root}.executionRoleName' must be the name of a role`,
    );
  }
  return {
    accounts: launchAccounts,
    ...(executionRoleName && { executionRoleName }),
  };
}

function readLaunchAccount(
  entry: Config,
  options: { config: Config; root: string; path: string; account: AwsAccount },
): LaunchAccount {
  const { config, root, path, account } = options;
  const toArn = (text: string, key: string) => readRoleArn(text, key, account);
  const own = readOptional(entry, 'roleName', path);
  const roleName = own ?? readOptional(config, 'roleName', root);
  if (roleName === undefined) {
    throw new InputError(
      `Config key '${path}.roleName' or '${root}.roleName' must name the role that launches`,
    );
  }
  const roles = naming(`${path}.automationRoles`, () =>
    entry.getStringArray('automationRoles'),
  ).map((text, index) => toArn(text, `${path}.automationRoles[${index}]`));
  const chosen = readOptional(entry, 'defaultAutomationRole', path);
  const defaultRole =
    chosen === undefined
      ? onlyOne(roles)
      : toArn(chosen, `${path}.defaultAutomationRole`);
  if (defaultRole !== undefined && !roles.includes(defaultRole)) {
    throw new InputError(
      `Config key '${path}.defaultAutomationRole' must be one of '${path}.automationRoles'`,
    );
  }
  const externalId =
    readOptional(entry, 'externalId', path) ??
    readOptional(config, 'externalId', root);
  const assumedBy = readOptional(config, 'assumedBy', root);
  if (
    assumedBy !== undefined &&
    assumedBy !== 'portal' &&
    assumedBy !== 'readRole'
  ) {
    throw new InputError(
      `Config key '${root}.assumedBy' must be portal or readRole`,
    );
  }
  return {
    account: account.accountId,
    roleArn: toArn(
      roleName,
      own === undefined ? `${root}.roleName` : `${path}.roleName`,
    ),
    ...(externalId && { externalId }),
    ...(assumedBy && { assumedBy }),
    automationRoles: roles,
    ...(defaultRole && { defaultAutomationRole: defaultRole }),
  };
}

function readOptional(
  config: Config,
  key: string,
  root: string,
): string | undefined {
  return naming(`${root}.${key}`, () => config.getOptionalString(key));
}

function onlyOne<TValue>(values: TValue[]): TValue | undefined {
  return values.length === 1 ? values[0] : undefined;
}
