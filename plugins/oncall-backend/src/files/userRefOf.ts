import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const PART = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

/** The full lower-case ref of the user that a text names; `undefined` where it is none. Pure. */
export function userRefOf(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text.trim().toLocaleLowerCase('en-US'), {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return ref.kind === 'user' &&
      [ref.namespace, ref.name].every(
        part => part.length <= 63 && PART.test(part),
      )
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
