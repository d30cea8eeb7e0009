import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  hashOf,
  ownerRefOf,
  systemRefOf,
} from '@opsready/backstage-plugin-opsready-node';
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
    system_ref: systemRefOf(entity) ?? null,
    search_text: `${name} ${title ?? ''}`.trim().toLocaleLowerCase('en-US'),
    runbooks_annotation: annotations?.[RUNBOOKS_ANNOTATION]?.trim() || null,
  };
  return { ...row, content_hash: hashOf(JSON.stringify(row)) };
}
