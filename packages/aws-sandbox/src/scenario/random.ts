/**
 * A number in [0, 1) that depends on nothing but its arguments. Each decision of the generator hashes
 * its own name, so that one more resource in the data does not reshuffle all that follow it.
 */
export function chance(seed: number, ...name: string[]): number {
  return hash(seed, name.join('/')) / 0x1_0000_0000;
}

/** An integer in [from, to], decided like `chance`. */
export function between(
  from: number,
  to: number,
  seed: number,
  ...name: string[]
): number {
  return from + Math.floor(chance(seed, ...name) * (to - from + 1));
}

/** Lower-case hex digits, decided like `chance`; for ids that look like AWS's. */
export function hexId(length: number, seed: number, ...name: string[]): string {
  let digits = '';
  for (let part = 0; digits.length < length; part++) {
    digits += hash(seed + part * 7919, name.join('/'))
      .toString(16)
      .padStart(8, '0');
  }
  return digits.slice(0, length);
}

/** FNV-1a with the finisher of MurmurHash3, since FNV alone leaves the high bits of similar names alike. */
function hash(seed: number, text: string): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
