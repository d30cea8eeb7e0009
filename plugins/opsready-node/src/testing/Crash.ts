import { Knex } from 'knex';

/** Lets everything pass that a replica does, up to the moment when it dies. @public */
export class Crash {
  #passed = 0;
  readonly #underway = new Set<Promise<unknown>>();
  #die!: () => void;
  /** Resolves when the replica is dead; never where it survives. */
  readonly died = new Promise<'died'>(resolve => {
    this.#die = () => resolve('died');
  });

  /** @param at - the how manieth boundary it dies at; never without it */
  constructor(readonly at = Infinity) {}

  /** How many boundaries it came past. */
  get passed(): number {
    return this.#passed;
  }

  /** A moment between two effects. What waits here when the replica dies waits for ever. */
  async boundary(): Promise<void> {
    this.#passed += 1;
    if (this.#passed >= this.at) {
      this.#die();
      await new Promise(() => {});
    }
  }

  /** Resolves when nothing is underway any more that was sent before it died: that arrives, too. */
  async quiet(): Promise<void> {
    while (this.#underway.size > 0) {
      await Promise.allSettled(this.#underway);
    }
  }

  /** The database as a replica sees it that may die before and after each statement and each transaction. */
  database(knex: Knex): Knex {
    return new Proxy(knex, {
      apply: (target, _self, args: [string]) => this.#gated(target(...args)),
      get: (target, name) => {
        switch (name) {
          case 'raw':
            return (...args: [string]) => this.#gated(target.raw(...args));
          case 'transaction':
            return (work: (trx: Knex.Transaction) => Promise<unknown>) =>
              this.#once(() => target.transaction(work));
          default:
            return Reflect.get(target, name);
        }
      },
    });
  }

  /**
   * A provider or the like: the replica may die before a call goes out, and before its answer is taken.
   *
   * @param streaming - methods whose answers come one by one
   */
  calls<TObject extends object>(
    object: TObject,
    streaming: readonly string[] = [],
  ): TObject {
    return new Proxy(object, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') {
          return value;
        }
        return (...args: unknown[]) => {
          const call = async () => value.apply(target, args);
          return streaming.includes(String(name))
            ? this.#each(call)
            : this.#once(call);
        };
      },
    });
  }

  async #once(call: () => Promise<unknown>): Promise<unknown> {
    await this.boundary();
    const result = await this.#send(call());
    await this.boundary();
    return result;
  }

  async #send<TResult>(sent: Promise<TResult>): Promise<TResult> {
    this.#underway.add(sent);
    try {
      return await sent;
    } finally {
      this.#underway.delete(sent);
    }
  }

  async *#each(
    call: () => Promise<AsyncIterable<unknown>>,
  ): AsyncGenerator<unknown> {
    await this.boundary();
    for await (const item of await call()) {
      await this.boundary();
      yield item;
    }
    await this.boundary();
  }

  #gated<TBuilder extends Knex.QueryBuilder | Knex.Raw>(
    builder: TBuilder,
  ): TBuilder {
    const run = builder.then.bind(builder) as Promise<unknown>['then'];
    builder.then = ((taken, failed) =>
      this.boundary()
        .then(() =>
          this.#send(new Promise((resolve, reject) => run(resolve, reject))),
        )
        .then(async result => {
          await this.boundary();
          return result;
        })
        .then(taken, failed)) as Promise<unknown>['then'] as any;
    return builder;
  }
}
