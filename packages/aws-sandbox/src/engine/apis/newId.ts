import { hexId } from '../../scenario/random';
import type { RegionState } from '../../state';

/** An id that looks like AWS's and is new in its Region: counted, so that equal runs make equal ids. */
export function newId(
  region: RegionState,
  prefix: string,
  length: number,
): string {
  const { account, region: name, lives } = region;
  return `${prefix}${hexId(length, lives.nextNumber(), prefix, account, name)}`;
}
