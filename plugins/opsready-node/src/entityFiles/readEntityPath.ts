import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { EntityPath } from './EntityFiles';

const MAX_LENGTH = 1_000;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * The segments of a path below the folder of an entity.
 *
 * A path is a plain name, never part of a URL: whatever a URL parser, a server or a file system could take for a host,
 * a query, an encoded character or a step upwards is refused, not repaired. That holds for the path as it is written
 * and for its compatibility form, in which look-alikes become what they look like.
 *
 * @throws InputError that names the annotation and the path.
 */
export function readEntityPath(options: EntityPath): string[] {
  const { entity, annotation, path } = options;
  const refuse = (why: string) =>
    new InputError(
      `${JSON.stringify(path.slice(0, MAX_LENGTH))} in the annotation ${annotation} of ` +
        `${stringifyEntityRef(entity)} ${why}. Write a path below the folder of the entity, for instance ./runbooks`,
    );
  const below = path === '.' ? '' : path.replace(/^\.\//, '');
  const why =
    path.trim() === ''
      ? 'is empty'
      : (refusal(below) ?? refusal(below.normalize('NFKC')));
  if (why) {
    throw refuse(why);
  }
  return below.split('/').filter(segment => segment !== '');
}

function refusal(below: string): string | undefined {
  if (below.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  if (UNSEEN.test(below)) {
    return 'holds a control or invisible character';
  }
  if (/[\\%?#:]/.test(below)) {
    return 'holds one of the characters \\ % ? # : and so could be more than a path';
  }
  if (below.startsWith('/')) {
    return 'is absolute';
  }
  const segments = below.replace(/\/$/, '').split('/');
  if (segments.length > 1 && segments.some(segment => segment.trim() === '')) {
    return 'has an empty part';
  }
  // Dots and spaces alone: some systems forget the spaces.
  if (segments.some(segment => /^[.\s]+$/.test(segment))) {
    return 'leaves its folder or stays on the spot';
  }
  return undefined;
}
