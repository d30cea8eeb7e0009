/** What was read once and stays as it is; the oldest of many is forgotten first. */
export class Remembered<TValue> {
  readonly #kept = new Map<string, TValue>();
  readonly #most: number;

  constructor({ most }: { most: number }) {
    this.#most = most;
  }

  async of(key: string, read: () => Promise<TValue>): Promise<TValue> {
    if (this.#kept.has(key)) {
      return this.#kept.get(key)!;
    }
    const value = await read();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= this.#most) {
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, value);
    return value;
  }
}
