/** The sandbox's "now": the machine's clock plus an offset that tests may set. */
export class SandboxClock {
  #offsetMs = 0;
  readonly #onChange: (offsetMs: number) => void;

  constructor(onChange: (offsetMs: number) => void = () => {}) {
    this.#onChange = onChange;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  setOffset(offsetMs: number): void {
    this.#offsetMs = Math.round(offsetMs);
    this.#onChange(this.#offsetMs);
  }
}
