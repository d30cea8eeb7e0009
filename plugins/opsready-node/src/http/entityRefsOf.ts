import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Refs of entities as a request names them, each once, in full and in lower case.
 *
 * @throws InputError naming one that is none
 * @public
 */
export function entityRefsOf(asked: readonly string[]): string[] {
  return [...new Set(asked.map(normalRef))];
}

function normalRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch (error) {
    throw new InputError(
      `'${entityRef}' is no entity ref of the form kind:namespace/name`,
      error,
    );
  }
}
