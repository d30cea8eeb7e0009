import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a URL of the form `https://<host>/<team>/<repository>/<path>` points to. */
export interface RepositoryLocation {
  /** The folder of the repository. */
  root: string;
  /** Below that folder, with slashes. */
  path: string;
  /** The place of the path. */
  file: string;
}

/**
 * Finds the repository that a URL names, and the place in it.
 *
 * @throws NotFoundError where there is no such repository, and NotAllowedError where the path would leave it.
 */
export function locateRepository(
  folder: string,
  url: string,
): RepositoryLocation {
  const [team, repository, ...segments] = new URL(url).pathname
    .split('/')
    .filter(segment => segment !== '')
    .map(decodeURIComponent);
  if (!team || !repository) {
    throw new NotFoundError(
      `${url} names no repository: the form is https://<host>/<team>/<repository>/<path>`,
    );
  }
  const root = resolveSafeChildPath(
    resolveSafeChildPath(folder, team),
    repository,
  );
  if (!existsSync(root)) {
    throw new NotFoundError(`There is no repository ${team}/${repository}`);
  }
  const path = segments.join('/');
  return { root, path, file: resolveSafeChildPath(root, join('.', path)) };
}
