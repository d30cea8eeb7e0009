import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ClaimTarget } from './ClaimTarget';

/** The targets, looked up by what claims name. */
export class TargetIndex {
  // A portal reads the same list of targets for each of its entities.
  static readonly #indexes = new WeakMap<
    ReadonlyArray<ClaimTarget>,
    TargetIndex
  >();

  readonly #accounts = new Set<string>();
  readonly #regions = new Set<string>();
  readonly #pairs = new Set<string>();
  readonly #serving = new Set<string>();

  static of(targets: ReadonlyArray<ClaimTarget>): TargetIndex {
    const index = this.#indexes.get(targets) ?? new TargetIndex(targets);
    this.#indexes.set(targets, index);
    return index;
  }

  private constructor(targets: ReadonlyArray<ClaimTarget>) {
    for (const { account, region, servesEntity } of targets) {
      this.#accounts.add(account);
      this.#regions.add(region);
      this.#pairs.add(`${account} ${region}`);
      const served = servesEntity && fullRef(servesEntity);
      if (served) {
        this.#serving.add(`${account} ${served}`);
      }
    }
  }

  hasAccount(account: string): boolean {
    return this.#accounts.has(account);
  }

  hasRegion(region: string): boolean {
    return this.#regions.has(region);
  }

  /** Whether something there is read; what is left out does not matter. */
  has({ account, region }: { account?: string; region?: string }): boolean {
    if (account && region) {
      return this.#pairs.has(`${account} ${region}`);
    }
    return (
      (account === undefined || this.hasAccount(account)) &&
      (region === undefined || this.hasRegion(region))
    );
  }

  /** Whether config marks the account as serving this entity; full lower-case ref. */
  serves(account: string, entityRef: string): boolean {
    return this.#serving.has(`${account} ${entityRef}`);
  }
}

function fullRef(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}
