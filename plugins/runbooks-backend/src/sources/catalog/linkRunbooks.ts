import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { pointer, ReadParts } from './ReadParts';

type Link = NonNullable<Entity['metadata']['links']>[number];

/** Links of the type `runbook`, or with that word in their title. Pure. */
export function linkRunbooks(entity: Entity): ReadParts {
  const parts: ReadParts = { runbooks: [], unmatched: [] };
  const entityRef = stringifyEntityRef(entity);
  const urls = new Set<string>();
  for (const link of (entity.metadata.links ?? []).filter(isMarked)) {
    const url = opened(link.url);
    if (!url) {
      parts.unmatched.push({
        annotation: 'metadata.links',
        entry: link.title ?? link.url,
        message: `The address of the link does not begin with https:// or http://, so it is not shown. Correct it in the entity's file.`,
      });
    } else if (!urls.has(url)) {
      urls.add(url);
      parts.runbooks.push(
        pointer({
          key: `${entityRef}#${url}`,
          name: url,
          title: link.title?.trim() || url,
          format: 'link',
          url,
        }),
      );
    }
  }
  return parts;
}

function isMarked({ type, title }: Link): boolean {
  return lowerCase(type) === 'runbook' || lowerCase(title).includes('runbook');
}

/** What a browser opens, and nothing that it would run. */
function opened(text: unknown): string | undefined {
  const url = typeof text === 'string' ? URL.parse(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function lowerCase(text: unknown): string {
  return typeof text === 'string' ? text.toLocaleLowerCase('en-US') : '';
}
