import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  hashOf,
  isGlob,
  matchesGlob,
  naming,
  readOwnerRef,
  refuseOtherKeys,
} from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.oncall.claims';

/** What the entities of one owner may have: names of rosters, whose parts between slashes are globs. */
type ClaimRules = ReadonlyMap<string, readonly string[]>;

/**
 * Which rosters may serve the entities of which owners, from `opsready.oncall.claims`. What an entity says about itself is a
 * claim, not a right: it opens whatever people may do with its rosters.
 */
export class RosterClaims {
  private constructor(
    private readonly isAllowedElse: boolean,
    private readonly rules: ClaimRules,
  ) {}

  /**
   * Without the key every roster may serve every entity. Throws where something is wrong, naming the key; a provider that is not
   * there is told in the log, since one portal may have less installed than another with the same config.
   *
   * @param options - `providers`: ids of those that are installed
   */
  static fromConfig(options: {
    config: Config;
    providers: Iterable<string>;
    logger: LoggerService;
  }): RosterClaims {
    const claims = options.config.getOptionalConfig(ROOT);
    if (!claims) {
      return new RosterClaims(true, new Map());
    }
    naming(ROOT, () => refuseOtherKeys(claims, ['default', 'owners']));
    const otherwise = claims.getOptionalString('default') ?? 'allow';
    if (otherwise !== 'allow' && otherwise !== 'deny') {
      throw new InputError(
        `Config key '${ROOT}.default' must be 'allow' or 'deny'`,
      );
    }
    const rules = readRules(claims.getOptionalConfigArray('owners') ?? []);
    warnOfUnknown(rules, options);
    return new RosterClaims(otherwise === 'allow', rules);
  }

  /** Another text where other rules hold. */
  get version(): string {
    return hashOf(JSON.stringify([this.isAllowedElse, ...this.rules]));
  }

  /** Whether there is anything that is not allowed. */
  get isLimited(): boolean {
    return !this.isAllowedElse || this.rules.size > 0;
  }

  /**
   * Whether a roster may serve the entities of an owner.
   *
   * @param names - what the roster is called: `provider:id`, and with its target before the id
   */
  allows(owner: string | undefined, names: readonly string[]): boolean {
    const allowed = owner && this.rules.get(owner);
    return allowed
      ? allowed.some(glob => names.some(name => matchesParts(glob, name)))
      : this.isAllowedElse;
  }
}

function readRules(entries: readonly Config[]): ClaimRules {
  const rules = new Map<string, readonly string[]>();
  for (const [index, entry] of entries.entries()) {
    naming(`${ROOT}.owners[${index}]`, () => {
      refuseOtherKeys(entry, ['owner', 'rosters']);
      const owner = readOwnerRef(entry.getString('owner'));
      if (rules.has(owner)) {
        throw new InputError(
          `${owner} is named a second time. Merge both entries into one`,
        );
      }
      rules.set(owner, readNames(entry));
    });
  }
  return rules;
}

function readNames(entry: Config): string[] {
  const names = entry.getStringArray('rosters');
  if (names.length === 0) {
    throw new InputError(
      "'rosters' is empty. Name at least one, or leave the owner to the default",
    );
  }
  const wrong = names.find(name => !/^[^\s:]+:\S/.test(name));
  if (wrong !== undefined) {
    throw new InputError(
      `'${wrong}' is no roster. Write <provider>:<id>; * stands for any characters`,
    );
  }
  return names;
}

function warnOfUnknown(
  rules: ClaimRules,
  options: { providers: Iterable<string>; logger: LoggerService },
): void {
  const known = new Set(options.providers);
  for (const name of [...rules.values()].flat()) {
    const [provider] = name.split(':');
    if (!isGlob(provider) && !known.has(provider)) {
      options.logger.warn(
        `${ROOT} names '${name}', of a provider that is not there; there are ${[...known].sort().join(', ')}`,
      );
    }
  }
}

/** A star stays within its part: one that is meant for ids would let through whole accounts otherwise. */
function matchesParts(glob: string, name: string): boolean {
  const globs = glob.split('/');
  const parts = name.split('/');
  return (
    globs.length === parts.length &&
    globs.every((one, index) => matchesGlob(one, parts[index]))
  );
}
