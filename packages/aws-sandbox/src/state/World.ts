import { AwsFault } from '../protocols';
import type { Account } from './accounts';
import { emptyRegion, type RegionState } from './RegionState';
import type { SandboxClock } from './SandboxClock';
import { DocumentStore, emptyAutomation, type AutomationState } from './ssm';

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** Everything that the sandbox's AWS holds. */
export class World {
  readonly clock: SandboxClock;
  /** SSM documents of Amazon: they are there in every account and Region. */
  readonly amazonDocuments = new DocumentStore();
  readonly automation: AutomationState;
  readonly #accounts = new Map<string, Account>();
  readonly #regions = new Map<string, RegionState>();

  constructor(clock: SandboxClock) {
    this.clock = clock;
    this.automation = emptyAutomation(clock.now().getTime());
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

  /** The state of an account in a Region. A Region that the scenario does not name is there, and empty. */
  region(account: string, region: string): RegionState {
    const known = this.findRegion(account, region);
    if (known) {
      return known;
    }
    if (!REGION.test(region)) {
      throw new AwsFault(
        'UnrecognizedClientException',
        `The request is signed for '${region}', which is no Region`,
        { status: 403 },
      );
    }
    const state = emptyRegion(account, region);
    this.addRegion(state);
    return state;
  }
}
