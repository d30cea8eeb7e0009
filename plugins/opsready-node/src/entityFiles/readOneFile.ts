import { isError } from '@backstage/errors';
import { EntityFiles, ReadEntityFilesOptions } from './EntityFiles';
import { decodeText } from './decodeText';
import { FileSelection } from './FileSelection';
import { readBounded } from './readBounded';
import { fileBelow } from './repositoryPlace';
import { ResolvedEntityPath } from './resolveEntityPath';

/** Reads the one file that a path names. That it is not there is a finding about the annotation, not a failure. */
export async function readOneFile(
  resolved: ResolvedEntityPath,
  options: Pick<ReadEntityFilesOptions, 'urlReader' | 'etag' | 'signal'> & {
    selection: FileSelection;
    maxBytes: number;
  },
): Promise<EntityFiles> {
  const { urlReader, etag, signal, selection, maxBytes } = options;
  const { path, folderUrl } = resolved;
  const url = fileBelow(new URL(folderUrl), path.split('/')).href;
  const left = (code: 'missing' | 'tooLarge' | 'notText', newEtag?: string) => {
    selection.leaveOut(path, code);
    return {
      status: 'read' as const,
      files: [],
      problems: selection.problems(),
      etag: newEtag,
    };
  };
  try {
    const response = await urlReader.readUrl(url, { etag, signal });
    const bytes = await readBounded(response, maxBytes);
    if (!bytes) {
      return left('tooLarge', response.etag);
    }
    const content = decodeText(bytes);
    if (content === undefined) {
      return left('notText', response.etag);
    }
    const { lastModifiedAt } = response;
    return {
      status: 'read',
      files: [{ path, content, url, lastModifiedAt }],
      problems: [],
      etag: response.etag,
    };
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return left('missing');
    }
    throw error;
  }
}
