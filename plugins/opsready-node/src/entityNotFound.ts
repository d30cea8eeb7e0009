import { NotFoundError } from '@backstage/errors';

/**
 * The error for an entity that does not exist and for one that the caller may not read: one wording, so that the
 * answer does not tell them apart.
 *
 * @public
 */
export function entityNotFound(entityRef: string): NotFoundError {
  return new NotFoundError(`No entity ${entityRef}`);
}
