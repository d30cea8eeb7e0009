import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityRow } from '../database/tables';

/** The annotation that gives an entity's criticality: 1 is the highest. */
export const TIER_ANNOTATION = 'opsready.io/tier';

/** The columns of an entity that come from the catalog as they are. */
export type CatalogFields = Pick<
  EntityRow,
  | 'entity_ref'
  | 'kind'
  | 'namespace'
  | 'name'
  | 'title'
  | 'type'
  | 'lifecycle'
  | 'tier'
  | 'owner_ref'
  | 'system_ref'
  | 'search_text'
>;

/** What the list, the filters and the permission rules know of an entity. */
export function catalogFields(entity: Entity): CatalogFields {
  const entityRef = stringifyEntityRef(entity);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const title = entity.metadata.title;
  return {
    entity_ref: entityRef,
    kind,
    namespace,
    name,
    title: title ?? null,
    type: text(entity.spec?.type),
    lifecycle: text(entity.spec?.lifecycle),
    tier: tierOf(entity) ?? 0,
    owner_ref: ownerRefOf(entity) ?? null,
    system_ref: related(entity, RELATION_PART_OF, 'system') ?? null,
    search_text: `${name} ${title ?? ''}`.trim().toLocaleLowerCase('en-US'),
  };
}

/** The owner by the catalog's `ownedBy` relation, groups before users. */
export function ownerRefOf(entity: Entity): string | undefined {
  return (
    related(entity, RELATION_OWNED_BY, 'group') ??
    related(entity, RELATION_OWNED_BY)
  );
}

/** 1 (highest) to 9, or `undefined` where there is none or it is malformed. */
export function tierOf(entity: Entity): number | undefined {
  const value = entity.metadata.annotations?.[TIER_ANNOTATION]?.trim();
  return value && /^[1-9]$/.test(value) ? Number(value) : undefined;
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

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
