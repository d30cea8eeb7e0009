import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

// Parsing alone lets more pass, and a rule with a slip in it would hold for nobody. Names are up to the catalog: some allow `@`.
const ENTITY_REF = /^[a-z][a-z0-9]*:[^\s:/*?]+\/[^\s:/*?]+$/;

/**
 * The ref of an owner in config, whole and in lower case, as refs are stored: `web` is `group:default/web`.
 *
 * @throws InputError that does not name the key
 * @public
 */
export function readOwnerRef(text: string): string {
  const ref = wholeRef(text);
  if (ref === undefined || !ENTITY_REF.test(ref)) {
    throw new InputError(
      `'${text}' is no entity ref. Write it as in group:default/web`,
    );
  }
  return ref;
}

function wholeRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
  } catch {
    return undefined;
  }
}
