import { Entity } from '@backstage/catalog-model';

/** Whether an entity is of one of these kinds, whatever their letter case. @public */
export function isOfKinds(
  kinds: readonly string[],
): (entity: Entity) => boolean {
  const wanted = new Set(kinds.map(lowerCase));
  return ({ kind }) => wanted.has(lowerCase(kind));
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
