import { Config } from '@backstage/config';
import { readClaimRules } from './readClaimRules';
import { TagPair } from './tagPairs';

/**
 * What an owner's entities may claim.
 *
 * @public
 */
export interface ClaimRule {
  /** Full lower-case ref. */
  owner: string;
  /** Only resources in these accounts; `undefined` does not limit accounts. */
  accounts?: string[];
  /**
   * Only sets of tags that hold at least one of these pairs; `undefined` does not limit tags. A rule with tags and
   * without accounts refuses ARNs, since an ARN does not show whose it is.
   */
  tags?: Array<{ key: string; value: string }>;
}

/**
 * Who may claim what, from `opsready.aws.claims`. What an entity says about itself is a claim, not a right.
 *
 * @public
 */
export class ClaimPolicy {
  readonly #rules: ReadonlyMap<string, ClaimRule>;
  readonly #default: 'allow' | 'deny';

  /**
   * Reads `opsready.aws.claims`; without it everybody may claim everything.
   *
   * @throws InputError naming the key that is wrong
   */
  static fromConfig(config: Config): ClaimPolicy {
    return new ClaimPolicy(readClaimRules(config));
  }

  private constructor(options: {
    default: 'allow' | 'deny';
    rules: ClaimRule[];
  }) {
    this.#default = options.default;
    this.#rules = new Map(options.rules.map(rule => [rule.owner, rule]));
  }

  /**
   * What entities of these owners may claim, by full lower-case refs. With several owners every rule has to allow a
   * claim. An owner without a rule, like no owner at all, falls under the default.
   */
  limitsFor(owners: string[]): ClaimLimits {
    const rules = owners
      .map(owner => this.#rules.get(owner))
      .filter(rule => rule !== undefined);
    const someWithoutRule = rules.length < owners.length || owners.length === 0;
    return new ClaimLimits({
      rules,
      nothing: someWithoutRule && this.#default === 'deny',
    });
  }
}

/**
 * What one entity may claim.
 *
 * @public
 */
export class ClaimLimits {
  readonly #rules: ClaimRule[];
  readonly #nothing: boolean;

  /** @internal */
  constructor(options: { rules: ClaimRule[]; nothing: boolean }) {
    this.#rules = options.rules;
    this.#nothing = options.nothing;
  }

  /** Whether it may claim nothing at all. */
  get nothing(): boolean {
    return this.#nothing;
  }

  /** The accounts that it may claim resources in; `undefined` where they are not limited. */
  get accounts(): string[] | undefined {
    const lists = this.#rules.flatMap(rule =>
      rule.accounts ? [rule.accounts] : [],
    );
    return lists.length > 0
      ? lists.reduce((some, more) => some.filter(a => more.includes(a)))
      : undefined;
  }

  /** Whether it may claim resources in the account. */
  allowsAccount(account: string): boolean {
    return !this.#nothing && (this.accounts?.includes(account) ?? true);
  }

  /** Whether it may claim single resources by their ARN. */
  get allowsArns(): boolean {
    return (
      !this.#nothing && this.#rules.every(rule => rule.accounts || !rule.tags)
    );
  }

  /** Whether it may claim what carries all of these tags. */
  allowsTags(pairs: Array<{ key: string; value: string }>): boolean {
    return (
      !this.#nothing &&
      this.#rules.every(
        ({ tags }) =>
          !tags || tags.some(tag => pairs.some(pair => isSamePair(pair, tag))),
      )
    );
  }

  /** One of these pairs has to be in a set of tags, as `key=value`; for messages. */
  get requiredTags(): string[] {
    return this.#rules
      .flatMap(({ tags }) => tags ?? [])
      .map(({ key, value }) => `${key}=${value}`);
  }
}

function isSamePair(one: TagPair, other: TagPair): boolean {
  return one.key === other.key && one.value === other.value;
}
