import { readFileSync } from 'node:fs';

/**
 * The sandbox's "now": the machine's clock plus an offset, that of a file where one is followed.
 *
 * A file that is missing is no offset; one that is half written leaves the last offset in place.
 */
export class SandboxClock {
  readonly #file: string | undefined;
  #offsetMs = 0;

  constructor(file?: string) {
    this.#file = file;
  }

  /** Whether somebody else moves it. */
  get followed(): string | undefined {
    return this.#file;
  }

  get offsetMs(): number {
    if (this.#file !== undefined) {
      this.#offsetMs = readOffset(this.#file, this.#offsetMs);
    }
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  setOffset(offsetMs: number): void {
    this.#offsetMs = Math.round(offsetMs);
  }
}

function readOffset(file: string, last: number): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isFinite(offsetMs) ? offsetMs : last;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : last;
  }
}
