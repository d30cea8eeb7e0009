import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAccountId } from '../arn/names';
import { ClaimRule } from './ClaimRule';
import { parseTagPair, TagPair } from './tagPairs';

const ROOT = 'opsready.aws.claims';

/** The rules in `opsready.aws.claims`, or an InputError that names the key which is wrong. */
export function readClaimRules(config: Config): {
  default: 'allow' | 'deny';
  rules: ClaimRule[];
} {
  const claims = config.getOptionalConfig(ROOT);
  const fallback = claims?.getOptionalString('default') ?? 'allow';
  if (fallback !== 'allow' && fallback !== 'deny') {
    throw new InputError(
      `Config key '${ROOT}.default' must be 'allow' or 'deny'`,
    );
  }
  const rules: ClaimRule[] = [];
  const entries = claims?.getOptionalConfigArray('owners') ?? [];
  for (const [index, entry] of entries.entries()) {
    const path = `${ROOT}.owners[${index}]`;
    const rule = {
      owner: readOwner(entry, path),
      accounts: readAccounts(entry, path),
      tags: readTags(entry, path),
    };
    if (rules.some(({ owner }) => owner === rule.owner)) {
      throw new InputError(
        `Config key '${path}.owner' names ${rule.owner} a second time. Merge both entries into one.`,
      );
    }
    rules.push(rule);
  }
  return { default: fallback, rules };
}

// What the catalog allows in a ref; parsing alone lets more pass, and a rule with a slip in it would limit nobody.
const ENTITY_REF = /^[a-z][a-z0-9]*:[a-z0-9._-]+\/[a-z0-9._-]+$/;

function readOwner(entry: Config, path: string): string {
  const owner = fullOwnerRef(entry.getString('owner'));
  if (owner === undefined || !ENTITY_REF.test(owner)) {
    throw new InputError(
      `Config key '${path}.owner' must be an entity ref such as group:default/web`,
    );
  }
  return owner;
}

function fullOwnerRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

function readAccounts(entry: Config, path: string): string[] | undefined {
  return readList(entry, path, 'accounts')?.map((account, index) => {
    if (typeof account !== 'string' || !isAccountId(account)) {
      throw new InputError(
        `Config key '${path}.accounts[${index}]' must be an AWS account id: 12 digits in quotes`,
      );
    }
    return account;
  });
}

function readTags(entry: Config, path: string): TagPair[] | undefined {
  return readList(entry, path, 'tags')?.map((tag, index) => {
    const pair =
      typeof tag === 'string' ? parseTagPair(tag) : { wrong: 'it is no text' };
    if ('wrong' in pair) {
      throw new InputError(
        `Config key '${path}.tags[${index}]' must be a tag such as team=web: ${pair.wrong}`,
      );
    }
    return pair;
  });
}

function readList(
  entry: Config,
  path: string,
  key: string,
): unknown[] | undefined {
  const list = entry.getOptional(key);
  if (list === undefined) {
    return undefined;
  }
  // An empty list could be read as "none" and as "no limit".
  if (!Array.isArray(list) || list.length === 0) {
    throw new InputError(
      `Config key '${path}.${key}' must be a list with at least one entry; leave the key out for no limit`,
    );
  }
  return list;
}
