import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { assertOwnRepository } from './assertOwnRepository';
import { RepositoryRules } from './RepositoryRules';
import { moveTo, placeOf } from './repositoryPlace';

const WHAT_TO_DO =
  `Register the entity from its repository, or give it ` +
  `${ANNOTATION_SOURCE_LOCATION}: url:https://<host>/<repository>/<folder>/`;

/**
 * The folder of an entity in its repository, as a URL whose place ends with a slash.
 *
 * A source location is a folder, with or without a slash at its end; a location that manages the entity is the file
 * that describes it.
 *
 * @throws InputError where the entity has no location that a URL reader could read, or names a repository that is not its
 * own.
 */
export function entityFolder(
  entity: Entity,
  repositories: RepositoryRules = { allow: [] },
): URL {
  const annotations = entity.metadata.annotations ?? {};
  const annotation =
    ANNOTATION_SOURCE_LOCATION in annotations
      ? ANNOTATION_SOURCE_LOCATION
      : ANNOTATION_LOCATION;
  const about = `The annotation ${annotation} of ${stringifyEntityRef(entity)}`;
  const url = locationUrl(annotations[annotation], about);
  const place = placeOf(url);
  if (annotation === ANNOTATION_SOURCE_LOCATION) {
    assertOwnRepository(entity, url, repositories);
    return moveTo(url, place.endsWith('/') ? place : `${place}/`);
  }
  return moveTo(url, place.slice(0, place.lastIndexOf('/') + 1));
}

function locationUrl(ref: string | undefined, about: string): URL {
  if (!ref) {
    throw new InputError(
      `${about} is missing, so it has no repository. ${WHAT_TO_DO}`,
    );
  }
  const { type, target } = parsedRef(ref, about);
  if (type !== 'url') {
    throw new InputError(
      `${about} is a location of the type '${type}', and only the type 'url' can be read. ${WHAT_TO_DO}`,
    );
  }
  const url = URL.parse(target);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new InputError(
      `${about} has to be an http(s) URL without credentials. ${WHAT_TO_DO}`,
    );
  }
  url.hash = '';
  return url;
}

function parsedRef(ref: string, about: string) {
  try {
    return parseLocationRef(ref);
  } catch (error) {
    throw new InputError(`${about} is no location. ${WHAT_TO_DO}`, error);
  }
}
