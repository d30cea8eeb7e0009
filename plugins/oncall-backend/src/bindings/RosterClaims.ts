import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  hashOf,
  isGlob,
  matchesGlob,
  naming,
  readOwnerRef,
} from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.oncall.claims';
const DEFAULTS = ['allow', 'deny'] as const;

/**
 * Which rosters may serve the entities of which owners, from `opsready.oncall.claims`. What an entity says about itself is a
 * claim, not a right: it opens whatever people may do with its rosters.
 */
export class RosterClaims {
  private constructor(
    private readonly fallback: (typeof DEFAULTS)[number],
    /** Globs over names of rosters, by owner. */
    private readonly rosters: ReadonlyMap<string, readonly string[]>,
  ) {}

  /**
   * Without the key every roster may serve every entity. Throws where something is wrong, naming the key.
   *
   * @param providers - ids of those that are installed
   */
  static fromConfig(config: Config, providers: Iterable<string>): RosterClaims {
    const claims = config.getOptionalConfig(ROOT);
    const given = claims?.getOptionalString('default') ?? 'allow';
    const fallback = DEFAULTS.find(one => one === given);
    if (!fallback) {
      throw new InputError(
        `Config key '${ROOT}.default' must be 'allow' or 'deny'`,
      );
    }
    const known = new Set(providers);
    const rosters = new Map<string, string[]>();
    const entries = claims?.getOptionalConfigArray('owners') ?? [];
    for (const [index, entry] of entries.entries()) {
      const { owner, names } = naming(`${ROOT}.owners[${index}]`, () =>
        readEntry(entry, known),
      );
      rosters.set(owner, [...(rosters.get(owner) ?? []), ...names]);
    }
    return new RosterClaims(fallback, rosters);
  }

  /** Another text where other rules hold. */
  get rules(): string {
    return hashOf(JSON.stringify([this.fallback, ...this.rosters]));
  }

  /**
   * Whether a roster may serve the entities of an owner.
   *
   * @param names - what the roster is called: `provider:id`, and with its target before the id
   */
  allows(owner: string | undefined, names: readonly string[]): boolean {
    const globs = owner && this.rosters.get(owner);
    return globs
      ? globs.some(glob => names.some(name => matchesGlob(glob, name)))
      : this.fallback === 'allow';
  }
}

function readEntry(
  entry: Config,
  providers: ReadonlySet<string>,
): { owner: string; names: string[] } {
  const stray = entry.keys().find(key => !['owner', 'rosters'].includes(key));
  if (stray) {
    throw new InputError(
      `there is no key '${stray}'; there are owner and rosters`,
    );
  }
  const names = entry.getStringArray('rosters');
  for (const name of names) {
    const [provider] = name.split(':');
    if (provider === name) {
      throw new InputError(
        `'${name}' is no roster. Write <provider>:<id>; * stands for any characters`,
      );
    }
    if (!isGlob(provider) && !providers.has(provider)) {
      throw new InputError(
        `'${name}' is of no provider that is installed; there are ${[...providers].sort().join(', ')}`,
      );
    }
  }
  return { owner: readOwnerRef(entry.getString('owner')), names };
}
