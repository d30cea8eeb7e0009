import { FactValue } from '@opsready/backstage-plugin-readiness-node';

/** The fact `catalog/owner`; `ref` is empty where the entity names none. */
export interface Owner {
  ref: string;
  exists: boolean;
  title: string;
}

/** Reads the fact `catalog/owner`; throws where it is none. */
export function readOwner(fact: FactValue): Owner {
  const owner = fact as unknown as Partial<Owner> | undefined;
  if (typeof owner?.ref !== 'string' || typeof owner.exists !== 'boolean') {
    throw new TypeError('The fact is no owner');
  }
  return { ref: owner.ref, exists: owner.exists, title: owner.title ?? '' };
}

/** What people call the owner. */
export function nameOf({ title, ref }: Owner): string {
  return title || ref;
}
