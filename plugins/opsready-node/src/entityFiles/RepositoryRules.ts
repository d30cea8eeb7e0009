import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const ALLOW = 'opsready.repositories.allow';
const DEVELOPMENT_HOST = 'opsready.development.repositories.host';

/**
 * Which repositories entities may name beside the one that they are registered from.
 *
 * @public
 */
export interface RepositoryRules {
  /** Hosts, with a port where they have one, and http(s) URLs with everything below them. */
  allow: readonly string[];
  /** The host that entities of files of this machine may name, in development. */
  developmentHost?: string;
}

/**
 * The rules that config gives; throws where one of them means nothing.
 *
 * @public
 */
export function readRepositoryRules(config: Config): RepositoryRules {
  const allow = config.getOptionalStringArray(ALLOW) ?? [];
  for (const [index, entry] of allow.entries()) {
    const url = URL.parse(entry.includes('://') ? entry : `https://${entry}`);
    const isUsable =
      url &&
      /^https?:$/.test(url.protocol) &&
      !url.username &&
      !url.password &&
      !url.search &&
      !url.hash &&
      (entry.includes('://') || url.host === entry);
    if (!isUsable) {
      throw new InputError(
        `Config key '${ALLOW}[${index}]' has to be a host in lower case, or an http(s) URL without credentials, query and fragment`,
      );
    }
  }
  return {
    allow,
    developmentHost: config.getOptionalString(DEVELOPMENT_HOST),
  };
}
