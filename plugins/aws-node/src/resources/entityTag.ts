import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The tag by which a resource or document consents to be acted on from an entity's page. An annotation of the entity
 * only claims.
 *
 * @public
 */
export const ENTITY_TAG = 'opsready:entity';

/**
 * The entities that the tag `opsready:entity` names, as full lower-case refs: one or several refs with their kind,
 * separated by spaces (`component:payments-api component:default/checkout-api`). What is no such ref stays as it is written:
 * it names no entity, and says all the same that the resource is somebody's.
 *
 * @public
 */
export function readEntityTag(
  tags: Readonly<Record<string, string>>,
): string[] {
  const value = Object.hasOwn(tags, ENTITY_TAG) ? tags[ENTITY_TAG] : '';
  const words = value.split(/\s+/).filter(text => text !== '');
  return Array.from(new Set(words.map(text => fullRef(text) ?? text)));
}

function fullRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
