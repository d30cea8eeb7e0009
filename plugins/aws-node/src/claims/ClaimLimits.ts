import { ClaimRule } from './ClaimRule';
import { TagPair } from './tagPairs';

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

  /** Whether it may claim single resources by their ARN, which does not show the tags that a rule asks for. */
  get allowsArns(): boolean {
    return !this.#nothing && this.#rules.every(({ tags }) => !tags);
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
