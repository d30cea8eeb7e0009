import { createHash } from 'node:crypto';
import { parseEntityRef } from '@backstage/catalog-model';

const MAX_LENGTH = 64;
const HASH_LENGTH = 16;
const PLAIN = /^[a-z0-9._-]+$/;

/**
 * The name of a session in AWS for the person with this entity ref: `name@namespace` where AWS allows that, else what is
 * allowed of the ref, with a hash of the whole. Two people never have the same name, one always has the same. Pure.
 *
 * @throws TypeError where it is no full entity ref
 * @public
 */
export function sessionNameOf(entityRef: string): string {
  const ref = entityRef.toLocaleLowerCase('en-US');
  const { kind, namespace, name } = parseEntityRef(ref);
  const plain = `${name}@${namespace}`;
  if (
    kind === 'user' &&
    PLAIN.test(name) &&
    PLAIN.test(namespace) &&
    plain.length <= MAX_LENGTH
  ) {
    return plain;
  }
  const hash = createHash('sha256').update(ref).digest('hex');
  // No plain name holds a '='.
  const readable = `${kind}=${namespace}=${name}`.replace(
    /[^a-z0-9._=-]/g,
    '-',
  );
  return `${readable.slice(0, MAX_LENGTH - HASH_LENGTH - 1)}=${hash.slice(0, HASH_LENGTH)}`;
}
