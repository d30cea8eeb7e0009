import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ownerRefOf } from '@opsready/backstage-plugin-opsready-node';
import { pointer, ReadParts } from './ReadParts';

const TAG = 'runbook';

/**
 * A software template with the tag `runbook`. It belongs to its owner, and by that to everything that the owner owns;
 * others name it in their annotation. Pure.
 */
export function templateRunbooks(entity: Entity): ReadParts {
  const { metadata } = entity;
  if (
    entity.kind.toLocaleLowerCase('en-US') !== 'template' ||
    !metadata.tags?.includes(TAG)
  ) {
    return { runbooks: [], unmatched: [] };
  }
  const entityRef = stringifyEntityRef(entity);
  const { namespace, name } = parseEntityRef(entityRef);
  const owner = ownerRefOf(entity);
  return {
    runbooks: [
      pointer({
        key: entityRef,
        name,
        title: metadata.title ?? name,
        format: 'template',
        url: `/create/templates/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`,
        consents: owner ? [owner] : [],
        sections: {
          ...(metadata.description && { outcome: metadata.description }),
          ...(owner && { owner }),
        },
      }),
    ],
    unmatched: [],
  };
}
