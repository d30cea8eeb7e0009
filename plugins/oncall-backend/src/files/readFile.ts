import { isError, toError } from '@backstage/errors';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  readEntityFiles,
  RepositoryRules,
} from '@opsready/backstage-plugin-opsready-node';
import { FILE_KINDS, NamedFile } from './namedFiles';
import { shownText } from './shownText';

/** More is no list of contacts, and no plan that anybody reads in an incident. */
const MOST_BYTES = 128 * 1024;

/** What a read of one file found. */
export type FileRead =
  | { status: 'notModified' }
  | { status: 'read'; text: string; url: string; etag?: string }
  | {
      status: 'failed';
      /** For people, with what to do. */
      message: string;
    };

/** Reads one file from its repository. Throws only where the signal is aborted: what else goes wrong is what it found. */
export async function readFile(options: {
  file: NamedFile;
  urlReader: UrlReaderService;
  repositories: RepositoryRules;
  etag?: string;
  signal: AbortSignal;
}): Promise<FileRead> {
  const { file, signal } = options;
  if (file.refused) {
    return { status: 'failed', message: shownText(file.refused) };
  }
  try {
    const found = await readEntityFiles({
      ...options,
      ...FILE_KINDS[file.kind],
      entity: file.entity,
      path: `./${file.path}`,
      limits: { maxBytesPerFile: MOST_BYTES, maxFiles: 1 },
    });
    if (found.status === 'notModified') {
      return found;
    }
    const [one] = found.files;
    return one
      ? { status: 'read', text: one.content, url: one.url, etag: found.etag }
      : {
          status: 'failed',
          message: found.problems.map(({ message }) => message).join(' '),
        };
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    const { message } = isError(error) ? error : toError(error);
    return { status: 'failed', message: shownText(message) };
  }
}
