import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CONTACTS,
  ANNOTATION_INCIDENT_PLAN,
} from '@opsready/backstage-plugin-oncall-common';
import {
  catalogPages,
  hashOf,
  RepositoryRules,
  resolveEntityPath,
} from '@opsready/backstage-plugin-opsready-node';
import { ContactFileKind } from './ContactFileRow';

/** Which annotation names files of a kind, and how their names end. */
export const FILE_KINDS: Record<
  ContactFileKind,
  { annotation: string; extensions: string[] }
> = {
  contacts: { annotation: ANNOTATION_CONTACTS, extensions: ['.yaml', '.yml'] },
  incidentPlan: { annotation: ANNOTATION_INCIDENT_PLAN, extensions: ['.md'] },
};

/** A file that annotations name; entities that name the same place share it. */
export interface NamedFile {
  id: string;
  kind: ContactFileKind;
  path: string;
  /** One of the entities that name it, with what its repository is known by. */
  entity: Entity;
  /** Where people see it. */
  url?: string;
  /** Why the path is refused, where it is. */
  refused?: string;
  entityRefs: string[];
}

/** Every file that an entity of the catalog names, by id. */
export async function namedFiles(options: {
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  repositories: RepositoryRules;
  signal: AbortSignal;
}): Promise<Map<string, NamedFile>> {
  const kinds = Object.entries(FILE_KINDS) as Array<
    [ContactFileKind, { annotation: string }]
  >;
  const pages = catalogPages({
    ...options,
    filter: kinds.map(([, { annotation }]) => ({
      [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
    })),
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
    ],
  });
  const files = new Map<string, NamedFile>();
  for await (const entities of pages) {
    for (const entity of entities) {
      for (const [kind] of kinds) {
        const file = namedFile(entity, kind, options.repositories);
        if (file) {
          const known = files.get(file.id);
          known?.entityRefs.push(...file.entityRefs);
          files.set(file.id, known ?? file);
        }
      }
    }
  }
  return files;
}

/** The file of a kind that an entity names; undefined where its annotation is missing. */
export function namedFile(
  entity: Entity,
  kind: ContactFileKind,
  repositories: RepositoryRules,
): NamedFile | undefined {
  const { annotation, extensions } = FILE_KINDS[kind];
  const path = entity.metadata.annotations?.[annotation]?.trim();
  if (path === undefined) {
    return undefined;
  }
  const entityRef = stringifyEntityRef(entity);
  const file = { kind, path, entity, entityRefs: [entityRef] };
  try {
    const { folderUrl, ...place } = resolveEntityPath({
      entity,
      annotation,
      path,
      repositories,
    });
    if (!extensions.some(ending => place.path.toLowerCase().endsWith(ending))) {
      return {
        ...file,
        id: fileId(kind, entityRef, path),
        refused: `The annotation ${annotation} has to name one file that ends with ${extensions.join(' or ')}.`,
      };
    }
    return {
      ...file,
      id: fileId(kind, folderUrl, place.path),
      path: place.path,
      url: place.url,
    };
  } catch (error) {
    return {
      ...file,
      id: fileId(kind, entityRef, path),
      refused: toError(error).message,
    };
  }
}

function fileId(kind: string, place: string, path: string): string {
  return hashOf(JSON.stringify([kind, place, path]));
}
