import { SandboxClock } from '../clock/SandboxClock';
import { AccountState } from '../state/AccountState';
import { SandboxAccount } from '../state/types';
import { Behaviour } from './Behaviour';
import { CallLog } from './CallLog';
import { IssuedTokens } from './IssuedTokens';
import { RateCounter } from './RateCounter';

/** Everything that a sandbox holds. */
export class World {
  readonly clock: SandboxClock;
  readonly behaviour = new Behaviour();
  readonly calls = new CallLog();
  readonly rates = new RateCounter();
  readonly issued = new IssuedTokens();
  readonly #scenario: (now: Date) => SandboxAccount[];
  #accounts: Map<string, AccountState>;

  constructor(clock: SandboxClock, scenario: (now: Date) => SandboxAccount[]) {
    this.clock = clock;
    this.#scenario = scenario;
    this.#accounts = this.#build();
  }

  get accounts(): ReadonlyMap<string, AccountState> {
    return this.#accounts;
  }

  /** Back to the scenario; the clock goes back only where nobody else moves it. */
  reset(): void {
    if (this.clock.followed === undefined) {
      this.clock.setOffset(0);
    }
    this.behaviour.clear();
    this.calls.clear();
    this.rates.clear();
    this.#accounts = this.#build();
  }

  /** As of the machine's time: what is left in a clock file from an earlier run is no start. */
  #build(): Map<string, AccountState> {
    return new Map(
      this.#scenario(new Date()).map(account => [
        account.id,
        new AccountState(account),
      ]),
    );
  }
}
