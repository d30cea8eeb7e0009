import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Full lower-case refs of the owners: the catalog's relation, else `spec.owner`. */
export function ownersOf(entity: Entity): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  const named = [entity.spec?.owner].filter(owner => typeof owner === 'string');
  const refs = related.length > 0 ? related : named;
  const owners = refs.flatMap(ref => fullRef(ref, entity) ?? []);
  return Array.from(new Set(owners));
}

function fullRef(ref: string, entity: Entity): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    // An owner that cannot be read has no rule: the default holds.
    return undefined;
  }
}
