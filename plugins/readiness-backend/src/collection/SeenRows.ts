/**
 * The row ids that a read has seen, at four bytes each: a million findings are four megabytes.
 */
export class SeenRows {
  #ids = new Uint32Array(1024);
  #length = 0;
  #sorted = true;

  add(ids: readonly number[]): void {
    const needed = this.#length + ids.length;
    if (needed > this.#ids.length) {
      const grown = new Uint32Array(Math.max(needed, this.#ids.length * 2));
      grown.set(this.#ids.subarray(0, this.#length));
      this.#ids = grown;
    }
    this.#ids.set(ids, this.#length);
    this.#length = needed;
    this.#sorted = false;
  }

  has(id: number): boolean {
    if (!this.#sorted) {
      this.#ids.subarray(0, this.#length).sort();
      this.#sorted = true;
    }
    let low = 0;
    let high = this.#length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#ids[middle];
      if (found === id) {
        return true;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
