import { Turns } from './Turns';

const KEEP_MS = 60_000;
const MAX_CALLERS = 1_000;
const MAX_REFS = 1_000_000;
const MAX_BUILDS = 4;

interface KeptSet {
  conditions: string;
  refs: ReadonlySet<string>;
  expiry: NodeJS.Timeout;
}

interface Build {
  conditions: string;
  refs: Promise<ReadonlySet<string>>;
}

/**
 * The sets of refs that callers may read, each kept for at most 60 s of real time since its build began, the least
 * recently used leaving first where there are more than 1,000,000 refs or 1,000 callers.
 *
 * Requests of one caller that come while the set is built share the build; one that fails is not kept. No more than
 * four sets are built at a time, so that many callers at once press neither the memory nor the catalog.
 */
export class RefSetCache {
  readonly #maxCallers: number;
  readonly #maxRefs: number;
  readonly #turns: Turns;
  // A Map iterates in the order of insertion: the least recently used comes first.
  readonly #kept = new Map<string, KeptSet>();
  readonly #builds = new Map<string, Build>();
  #refCount = 0;

  constructor(options?: {
    maxCallers?: number;
    maxRefs?: number;
    maxBuilds?: number;
  }) {
    this.#maxCallers = options?.maxCallers ?? MAX_CALLERS;
    this.#maxRefs = options?.maxRefs ?? MAX_REFS;
    this.#turns = new Turns(options?.maxBuilds ?? MAX_BUILDS);
  }

  async get(options: {
    caller: string;
    conditions: string;
    build: () => Promise<ReadonlySet<string>>;
  }): Promise<ReadonlySet<string>> {
    const { caller, conditions, build } = options;
    const kept = this.#kept.get(caller);
    if (kept?.conditions === conditions) {
      this.#kept.delete(caller);
      this.#kept.set(caller, kept);
      return kept.refs;
    }
    const running = this.#builds.get(caller);
    if (running?.conditions === conditions) {
      return running.refs;
    }
    return this.#build(caller, conditions, build);
  }

  async #build(
    caller: string,
    conditions: string,
    build: () => Promise<ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    let startedAt = 0;
    const refs = this.#turns.take(() => {
      startedAt = performance.now();
      return build();
    });
    const running = { conditions, refs };
    this.#builds.set(caller, running);
    try {
      const built = await refs;
      // A build that another one with newer conditions has overtaken is answered, not kept.
      if (this.#builds.get(caller) === running) {
        this.#keep(caller, { conditions, refs: built, startedAt });
      }
      return built;
    } finally {
      if (this.#builds.get(caller) === running) {
        this.#builds.delete(caller);
      }
    }
  }

  #keep(
    caller: string,
    set: { conditions: string; refs: ReadonlySet<string>; startedAt: number },
  ): void {
    this.#drop(caller);
    const left = KEEP_MS - (performance.now() - set.startedAt);
    if (left <= 0 || set.refs.size > this.#maxRefs) {
      return;
    }
    const expiry = setTimeout(() => this.#drop(caller), left);
    expiry.unref();
    this.#kept.set(caller, {
      conditions: set.conditions,
      refs: set.refs,
      expiry,
    });
    this.#refCount += set.refs.size;
    for (const oldest of this.#kept.keys()) {
      if (
        this.#refCount <= this.#maxRefs &&
        this.#kept.size <= this.#maxCallers
      ) {
        break;
      }
      this.#drop(oldest);
    }
  }

  #drop(caller: string): void {
    const set = this.#kept.get(caller);
    if (set) {
      clearTimeout(set.expiry);
      this.#kept.delete(caller);
      this.#refCount -= set.refs.size;
    }
  }
}
