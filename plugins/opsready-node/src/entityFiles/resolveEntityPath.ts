import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { entityFolder } from './entityFolder';
import { EntityPath } from './EntityFiles';
import { readEntityPath } from './readEntityPath';
import { moveBelow, placeOf } from './repositoryPlace';

/**
 * Where a path of an entity points to.
 *
 * @public
 */
export interface ResolvedEntityPath {
  /** The folder of the entity; its place ends with a slash. */
  folderUrl: string;
  /** Relative to that folder, without `./` and without a slash at its end; empty for the folder itself. */
  path: string;
  /** The path in the repository. */
  url: string;
}

/**
 * Where a path that an annotation names is, always at or below the folder of the entity. Entities whose folder and path
 * are equal share their files.
 *
 * @throws InputError that names annotation and path where the path would leave the folder, or where the entity has none
 * that can be read.
 *
 * @public
 */
export function resolveEntityPath(options: EntityPath): ResolvedEntityPath {
  const segments = readEntityPath(options);
  const folder = entityFolder(options.entity, options.repositories);
  const url = moveBelow(folder, segments);
  // The segments hold nothing that could lead out: should that ever be untrue, this is where it ends.
  if (
    url.origin !== folder.origin ||
    !placeOf(url).startsWith(placeOf(folder))
  ) {
    throw new InputError(
      `${JSON.stringify(options.path)} in the annotation ${options.annotation} of ` +
        `${stringifyEntityRef(options.entity)} leaves the folder of the entity`,
    );
  }
  return { folderUrl: folder.href, path: segments.join('/'), url: url.href };
}
