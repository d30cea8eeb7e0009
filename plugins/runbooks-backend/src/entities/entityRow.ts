import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { RUNBOOKS_ANNOTATION } from '../bindings/bindingOf';
import { EntityRow } from '../database/tables';

/** An entity of the catalog as the index keeps it. Pure. */
export function entityRow(entity: Entity): Omit<EntityRow, 'left_at'> {
  const entityRef = stringifyEntityRef(entity);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const { title, annotations } = entity.metadata;
  const row = {
    entity_ref: entityRef,
    kind,
    namespace,
    name,
    title: title ?? null,
    owner_ref: ownerRefOf(entity) ?? null,
    system_ref: related(entity, RELATION_PART_OF, 'system') ?? null,
    search_text: `${name} ${title ?? ''}`.trim().toLocaleLowerCase('en-US'),
    runbooks_annotation: annotations?.[RUNBOOKS_ANNOTATION]?.trim() || null,
  };
  return { ...row, content_hash: hashOf(JSON.stringify(row)) };
}

/** The owner by the catalog's `ownedBy` relation, groups before users. */
export function ownerRefOf(entity: Entity): string | undefined {
  return (
    related(entity, RELATION_OWNED_BY, 'group') ??
    related(entity, RELATION_OWNED_BY)
  );
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
