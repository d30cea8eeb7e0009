import { stringifyEntityRef } from '@backstage/catalog-model';
import { ForwardedError, isError } from '@backstage/errors';
import {
  DEFAULT_ENTITY_FILE_LIMITS,
  EntityFiles,
  ReadEntityFilesOptions,
} from './EntityFiles';
import { FileSelection } from './FileSelection';
import { readFolder } from './readFolder';
import { readOneFile } from './readOneFile';
import { resolveEntityPath } from './resolveEntityPath';

/**
 * Reads the text files that an annotation names in the repository of an entity: those of a folder, or one file.
 *
 * The path can lead nowhere but at or below the folder of the entity. What a limit keeps from being read is among the
 * problems, as is a path with nothing behind it.
 *
 * @throws InputError where the path or the location of the entity is refused; what the URL reader throws, with the
 * annotation and the path in front, where the repository cannot be read.
 *
 * @public
 */
export async function readEntityFiles(
  options: ReadEntityFilesOptions,
): Promise<EntityFiles> {
  const { entity, annotation, path, urlReader, extensions, etag, signal } =
    options;
  const resolved = resolveEntityPath(options);
  const limits = { ...DEFAULT_ENTITY_FILE_LIMITS, ...options.limits };
  const isFile =
    !path.endsWith('/') &&
    extensions.some(ending => resolved.path.toLowerCase().endsWith(ending));
  const selection = new FileSelection({
    folder: isFile ? '' : resolved.path,
    extensions,
    limits,
  });
  const read = {
    urlReader,
    etag,
    signal,
    selection,
    maxBytes: limits.maxBytesPerFile,
  };
  try {
    return isFile
      ? await readOneFile(resolved, read)
      : await readFolder(resolved, read);
  } catch (error) {
    if (isError(error) && error.name === 'NotModifiedError') {
      return { status: 'notModified' };
    }
    if (signal?.aborted) {
      throw error;
    }
    throw new ForwardedError(
      `Could not read ${JSON.stringify(path)}, which the annotation ${annotation} of ${stringifyEntityRef(entity)} names`,
      error,
    );
  }
}
