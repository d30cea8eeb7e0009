import { createHash } from 'node:crypto';

/** The namespace of our client tokens: a random UUID, once and for all. */
const NAMESPACE = Buffer.from('6f0d3c1b8e5a4b7f9a22c4d1e7085b63', 'hex');

/** The token of an execution: a version 5 UUID of its id, so that each attempt to start it carries the same. */
export function clientTokenOf(executionId: string): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(executionId)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
