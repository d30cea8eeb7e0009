import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  naming,
  readOwnerRef,
  refuseOtherKeys,
} from '@opsready/backstage-plugin-opsready-node';
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
  if (claims) {
    naming(ROOT, () => refuseOtherKeys(claims, ['default', 'owners']));
  }
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
    naming(path, () => refuseOtherKeys(entry, ['owner', 'accounts', 'tags']));
    const rule = {
      owner: naming(`${path}.owner`, () =>
        readOwnerRef(entry.getString('owner')),
      ),
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
