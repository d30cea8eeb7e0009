import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { pointer, ReadParts } from './ReadParts';

/** Names the TechDocs pages of an entity that are runbooks: comma-separated paths. */
export const RUNBOOK_PAGES_ANNOTATION = 'opsready.io/runbook-pages';
const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';
const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{N}_.~-]*$/u;

/** TechDocs pages that the entity marks as runbooks. Pure. */
export function techdocsRunbooks(entity: Entity): ReadParts {
  const parts: ReadParts = { runbooks: [], unmatched: [] };
  const annotations = entity.metadata.annotations ?? {};
  const entityRef = stringifyEntityRef(entity);
  const refuse = (entry: string, message: string) =>
    parts.unmatched.push({
      annotation: RUNBOOK_PAGES_ANNOTATION,
      entry,
      message,
    });
  const entries = (annotations[RUNBOOK_PAGES_ANNOTATION] ?? '').split(',');
  for (const entry of new Set(entries.map(text => text.trim()))) {
    const path = entry.replace(/\/+$/, '');
    if (entry === '') {
      continue;
    }
    if (!annotations[TECHDOCS_ANNOTATION]) {
      refuse(
        entry,
        `The entity has no TechDocs. Add the annotation ${TECHDOCS_ANNOTATION}, or take the page out.`,
      );
    } else if (!path.split('/').every(segment => SEGMENT.test(segment))) {
      refuse(
        entry,
        `It is no path of a page. Write it as it stands after the name of the entity in the address of the page, for instance runbooks/restart.`,
      );
    } else {
      parts.runbooks.push(
        pointer({
          key: `${entityRef}#docs/${path}`,
          name: path,
          title: titleOf(path),
          format: 'techdocs',
          url: addressOf(entityRef, path),
        }),
      );
    }
  }
  return parts;
}

/** Relative to the portal. */
function addressOf(entityRef: string, path: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/docs/${[namespace, kind, name, ...path.split('/')].map(encodeURIComponent).join('/')}/`;
}

function titleOf(path: string): string {
  const last = path.split('/').at(-1)!;
  const words = last.replace(/[-_.]+/g, ' ').trim() || path;
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
