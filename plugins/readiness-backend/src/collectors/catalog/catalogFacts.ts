import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import { catalogFields, ownerRefOf } from '../../entities/catalogFields';

/** The facts of one entity. Pure; `owners` holds those that exist in the catalog. */
export function catalogFacts(
  entity: Entity,
  owners: ReadonlyMap<string, Entity>,
  membersOf: (owner: Entity) => number,
): Record<
  | 'owner'
  | 'owner-members'
  | 'owner-channels'
  | 'lifecycle'
  | 'tier'
  | 'techdocs'
  | 'links'
  | 'system',
  FactValue
> {
  const fields = catalogFields(entity);
  const ownerRef = ownerRefOf(entity) ?? ownerRefWritten(entity);
  const owner = ownerRef ? owners.get(ownerRef) : undefined;
  return {
    owner: {
      ref: ownerRef ?? '',
      exists: owner !== undefined,
      title: owner?.metadata.title ?? owner?.metadata.name ?? '',
    },
    'owner-members': owner ? membersOf(owner) : 0,
    'owner-channels': owner ? channelsOf(owner) : [],
    lifecycle: fields.lifecycle ?? '',
    tier: fields.tier,
    techdocs: Object.keys(entity.metadata.annotations ?? {}).some(key =>
      ['backstage.io/techdocs-ref', 'backstage.io/techdocs-entity'].includes(
        key,
      ),
    ),
    links: (entity.metadata.links ?? []).map(({ title, type, url }) => ({
      title: title ?? url,
      type: type ?? '',
      url,
    })),
    system: fields.system_ref ?? '',
  };
}

/** The owner as the entity's file names it, for one that the catalog has no relation for. */
export function ownerRefWritten(entity: Entity): string | undefined {
  const written = entity.spec?.owner;
  if (typeof written !== 'string' || written === '') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'Group',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/** Kinds only: an address is personal, and nobody needs it here. */
function channelsOf(owner: Entity): string[] {
  const profile = owner.spec?.profile as { email?: unknown } | undefined;
  const kinds = (owner.metadata.links ?? [])
    .map(({ type }) => type?.toLocaleLowerCase('en-US'))
    .filter(type => type !== undefined && type !== '');
  return [
    ...new Set([...(profile?.email ? ['email'] : []), ...kinds]),
  ].sort() as string[];
}
