import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAccountId, isRegion } from '../arn/names';

/**
 * One entry of a list of accounts in config, such as `opsready.readiness.aws.accounts`.
 *
 * @public
 */
export interface AwsAccount {
  /** 12 digits. */
  accountId: string;
  /** What runs there, such as `production`. */
  environment: string;
  regions: string[];
  /** Full lower-case ref of the one entity that everything in the account belongs to. */
  servesEntity?: string;
}

/**
 * The accounts that config lists; none where the key is absent. Each plugin has a list of its own.
 *
 * @param config - the root config
 * @param key - where the list stands, such as `opsready.readiness.aws.accounts`
 * @throws InputError naming the key where an entry is malformed, or an account or Region comes twice
 * @public
 */
export function readAwsAccounts(config: Config, key: string): AwsAccount[] {
  const accounts: AwsAccount[] = [];
  for (const [index, value] of (readList(config, key) ?? []).entries()) {
    const path = `${key}[${index}]`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InputError(
        `Config key '${path}' must have accountId, environment and regions`,
      );
    }
    const entry = config.getConfigArray(key)[index];
    const account = {
      accountId: readAccountId(entry, `${path}.accountId`),
      environment: readText(entry, 'environment', `${path}.environment`),
      regions: readRegions(entry, `${path}.regions`),
      ...readServesEntity(entry, `${path}.servesEntity`),
    };
    const first = accounts.findIndex(
      ({ accountId }) => accountId === account.accountId,
    );
    if (first >= 0) {
      throw new InputError(
        `Config key '${path}.accountId' names account ${account.accountId} again, which '${key}[${first}]' has already: list its Regions there`,
      );
    }
    accounts.push(account);
  }
  return accounts;
}

function readAccountId(entry: Config, path: string): string {
  const value = entry.getOptional('accountId');
  if (typeof value !== 'string' || !isAccountId(value)) {
    throw new InputError(
      `Config key '${path}' must be an AWS account id of 12 digits in quotes, for instance '111122223333'`,
    );
  }
  return value;
}

function readText(entry: Config, key: string, path: string): string {
  const value = entry.getOptional(key);
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InputError(`Config key '${path}' must be a text, and not empty`);
  }
  return value.trim();
}

function readRegions(entry: Config, path: string): string[] {
  const values = readList(entry, 'regions', path) ?? [];
  if (values.length === 0) {
    throw new InputError(`Config key '${path}' must list at least one Region`);
  }
  const regions: string[] = [];
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string' || !isRegion(value)) {
      throw new InputError(
        `Config key '${path}[${index}]' must be the name of an AWS Region, for instance 'eu-west-1'`,
      );
    }
    if (regions.includes(value)) {
      throw new InputError(
        `Config key '${path}[${index}]' names Region ${value} a second time`,
      );
    }
    regions.push(value);
  }
  return regions;
}

function readServesEntity(entry: Config, path: string) {
  if (!entry.has('servesEntity')) return {};
  const text = readText(entry, 'servesEntity', path);
  try {
    return { servesEntity: stringifyEntityRef(parseEntityRef(text)) };
  } catch {
    throw new InputError(
      `Config key '${path}' must be a full entity ref, for instance 'component:default/payments-api'`,
    );
  }
}

function readList(
  config: Config,
  key: string,
  path: string = key,
): unknown[] | undefined {
  const value = config.getOptional(key);
  if (value !== undefined && !Array.isArray(value)) {
    throw new InputError(`Config key '${path}' must be a list`);
  }
  return value;
}
