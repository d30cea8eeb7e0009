import { readFileSync } from 'node:fs';
import { Clock } from './Clock';

const REREAD_MS = 200;

/**
 * The real clock plus the offset that a JSON file holds: `{"offsetMs": number}`, as the AWS sandbox writes it.
 *
 * `now()` looks at the file itself, at most every 200 ms: no timer that keeps a process alive, no offset older than
 * that. A missing file is no offset; one that cannot be read as such (half written) leaves the last offset in place.
 */
export class FileClock implements Clock {
  readonly #file: string;
  #offsetMs = 0;
  #readAt = -Infinity;

  constructor(file: string) {
    this.#file = file;
  }

  now(): Date {
    const at = performance.now();
    if (at - this.#readAt >= REREAD_MS) {
      this.#readAt = at;
      this.#offsetMs = this.#readOffset();
    }
    return new Date(Date.now() + this.#offsetMs);
  }

  #readOffset(): number {
    try {
      const { offsetMs } = JSON.parse(readFileSync(this.#file, 'utf8'));
      return isOffset(offsetMs) ? offsetMs : this.#offsetMs;
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return missing ? 0 : this.#offsetMs;
    }
  }
}

// An offset past what a Date can hold would make every "now" invalid.
function isOffset(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    !Number.isNaN(new Date(Date.now() + value).getTime())
  );
}
