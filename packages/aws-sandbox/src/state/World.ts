import { AwsFault } from '../protocols';
import type { Account } from './accounts';
import type { RegionState } from './RegionState';
import type { SandboxClock } from './SandboxClock';

/** Everything that the sandbox's AWS holds. */
export class World {
  readonly clock: SandboxClock;
  readonly #accounts = new Map<string, Account>();
  readonly #regions = new Map<string, RegionState>();

  constructor(clock: SandboxClock) {
    this.clock = clock;
  }

  addAccount(account: Account): void {
    this.#accounts.set(account.id, account);
  }

  addRegion(state: RegionState): void {
    this.#regions.set(`${state.account}/${state.region}`, state);
  }

  account(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  accounts(): Iterable<Account> {
    return this.#accounts.values();
  }

  regions(): Iterable<RegionState> {
    return this.#regions.values();
  }

  findRegion(account: string, region: string): RegionState | undefined {
    return this.#regions.get(`${account}/${region}`);
  }

  /** The state of an account in a Region; a Region without any is one that the account has not opted into. */
  region(account: string, region: string): RegionState {
    const state = this.findRegion(account, region);
    if (!state) {
      throw new AwsFault(
        'UnrecognizedClientException',
        `The security token included in the request is invalid: account ${account} has nothing in Region ${region} of this sandbox`,
        { status: 403 },
      );
    }
    return state;
  }
}
