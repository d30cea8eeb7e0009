import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_CONTACTS,
  ANNOTATION_INCIDENT_PLAN,
  ANNOTATION_ONCALL,
  ANNOTATION_REQUIRED_COVERAGE,
  readRequirement,
} from '@opsready/backstage-plugin-oncall-common';
import {
  hashOf,
  ownerRefOf,
  systemRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { EntityRow } from '../database/tables';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { StoredProviderBinding } from './StoredProviderBinding';

/** Entities of the catalog as they are kept, with what the annotations of providers' own worlds name. */
export function entityRows(
  providers: ProviderRegistry,
): (entity: Entity) => Omit<EntityRow, 'left_at'> {
  return entity => {
    const entityRef = stringifyEntityRef(entity);
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const { title } = entity.metadata;
    const row = {
      entity_ref: entityRef,
      kind,
      namespace,
      name,
      title: title ?? null,
      type: textIn(entity, 'type'),
      lifecycle: textIn(entity, 'lifecycle'),
      owner_ref: ownerRefOf(entity) ?? null,
      system_ref: systemRefOf(entity) ?? null,
      oncall_annotation: annotated(entity, ANNOTATION_ONCALL),
      provider_bindings: JSON.stringify(providerBindings(providers, entity)),
      ...requirementOf(entity),
      contacts_path: annotated(entity, ANNOTATION_CONTACTS),
      plan_path: annotated(entity, ANNOTATION_INCIDENT_PLAN),
      search_text: `${name} ${title ?? ''}`.trim().toLocaleLowerCase('en-US'),
    };
    return { ...row, content_hash: hashOf(JSON.stringify(row)) };
  };
}

function annotated(entity: Entity, annotation: string): string | null {
  return entity.metadata.annotations?.[annotation]?.trim() || null;
}

function textIn(entity: Entity, key: string): string | null {
  const value = entity.spec?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function requirementOf(
  entity: Entity,
): Pick<EntityRow, 'requirement' | 'requirement_problem'> {
  const text = annotated(entity, ANNOTATION_REQUIRED_COVERAGE);
  const read = text === null ? undefined : readRequirement(text);
  return read && 'problem' in read
    ? { requirement: null, requirement_problem: read.problem }
    : { requirement: text, requirement_problem: null };
}

function providerBindings(
  providers: ProviderRegistry,
  entity: Entity,
): StoredProviderBinding[] {
  return [...providers].flatMap(([providerId, provider]) =>
    (provider.bindingsOf?.(entity) ?? []).map(
      ({ annotation, entry, rosterId, targetId }) => ({
        providerId,
        annotation,
        entry,
        rosterId,
        targetId,
      }),
    ),
  );
}
