import { Config } from '@backstage/config';
import { ClaimLimits } from './ClaimLimits';
import { ClaimRule } from './ClaimRule';
import { readClaimRules } from './readClaimRules';

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
