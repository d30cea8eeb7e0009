import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { repositoryOf } from './repositoryOf';
import { RepositoryRules } from './RepositoryRules';

/** An encoded separator or dot: a host may take it for a step to somewhere else. */
const ENCODED = /%(2e|2f|5c|25|00)/i;

/**
 * The source location is the word of whoever writes the entity, and the portal reads more than that person may: it has to
 * lie in the repository that the catalog took the entity from, or be allowed by config.
 *
 * @throws InputError that names both annotations
 */
export function assertOwnRepository(
  entity: Entity,
  source: URL,
  { allow, developmentHost }: RepositoryRules,
): void {
  const { annotations = {} } = entity.metadata;
  const managed =
    annotations[ANNOTATION_LOCATION] ??
    annotations[ANNOTATION_ORIGIN_LOCATION] ??
    '';
  const isAllowed =
    !ENCODED.test(source.pathname) &&
    (isWithin(source, managed.replace(/^url:/, '')) ||
      (managed.startsWith('file:') && source.host === developmentHost) ||
      allow.some(entry => isBelow(source, entry)));
  if (!isAllowed) {
    throw new InputError(
      `The annotation ${ANNOTATION_SOURCE_LOCATION} of ${stringifyEntityRef(entity)} does not lead into the repository that the ` +
        `entity is registered from (${ANNOTATION_LOCATION}), and is not read. Register the entity from that repository, or let an ` +
        'administrator allow it under opsready.repositories.allow.',
    );
  }
}

function isWithin(source: URL, location: string): boolean {
  const url = URL.parse(location);
  const repository = url && repositoryOf(url);
  return (
    repository !== null &&
    repository !== undefined &&
    source.origin === url?.origin &&
    withSlash(source.pathname).startsWith(repository)
  );
}

function isBelow(source: URL, entry: string): boolean {
  if (!entry.includes('://')) {
    return source.host === entry;
  }
  const { origin, pathname } = new URL(entry);
  return (
    source.origin === origin &&
    withSlash(source.pathname).startsWith(withSlash(pathname))
  );
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
