/** Work that goes on while its owner looks for more: a number of things at a time, each by its key. @public */
export class Background {
  readonly #active = new Map<string, Promise<void>>();
  readonly #atOnce: number;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** How many more may begin. */
  get free(): number {
    return this.#atOnce - this.#active.size;
  }

  has(key: string): boolean {
    return this.#active.has(key);
  }

  /** @param work - throws nothing */
  begin(key: string, work: () => Promise<void>): void {
    this.#active.set(
      key,
      work().finally(() => this.#active.delete(key)),
    );
  }

  /** Resolves when nothing goes on. */
  async idle(): Promise<void> {
    while (this.#active.size > 0) {
      await Promise.all(this.#active.values());
    }
  }
}
