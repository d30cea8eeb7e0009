import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The ref that the text of an owner is, where it is one: documents say who owns them in words as well. */
export function ownerOf(owner: string | undefined): string | undefined {
  if (!owner || !/^[a-z0-9-]+:([a-z0-9._-]+\/)?[a-z0-9._-]+$/i.test(owner)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(owner));
  } catch {
    return undefined;
  }
}
