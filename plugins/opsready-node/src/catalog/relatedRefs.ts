import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';

/** The owner by the catalog's `ownedBy` relation, groups before users. @public */
export function ownerRefOf(entity: Entity): string | undefined {
  return (
    related(entity, RELATION_OWNED_BY, 'group') ??
    related(entity, RELATION_OWNED_BY)
  );
}

/** The system by the catalog's `partOf` relation. @public */
export function systemRefOf(entity: Entity): string | undefined {
  return related(entity, RELATION_PART_OF, 'system');
}

function related(
  entity: Entity,
  type: string,
  kind?: string,
): string | undefined {
  return entity.relations
    ?.filter(
      relation =>
        relation.type === type &&
        (!kind || relation.targetRef.startsWith(`${kind}:`)),
    )
    .map(relation => relation.targetRef)
    .sort()[0];
}
