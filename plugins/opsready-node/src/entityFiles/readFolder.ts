import { decodeText } from './decodeText';
import { EntityFile, EntityFiles, ReadEntityFilesOptions } from './EntityFiles';
import { FileSelection } from './FileSelection';
import { fileBelow } from './repositoryPlace';
import { ResolvedEntityPath } from './resolveEntityPath';

/**
 * Reads the files of a folder. What is read is the folder of the entity, as its location names it; the path only selects
 * from it. So no URL is made of a path, and a location without a branch can be read, too.
 */
export async function readFolder(
  resolved: ResolvedEntityPath,
  options: Pick<ReadEntityFilesOptions, 'urlReader' | 'etag' | 'signal'> & {
    selection: FileSelection;
    maxBytes: number;
  },
): Promise<EntityFiles> {
  const { urlReader, etag, signal, selection, maxBytes } = options;
  const folder = new URL(resolved.folderUrl);
  const tree = await urlReader.readTree(resolved.folderUrl, {
    etag,
    signal,
    filter: (path, info) => selection.includes(relative(path), info?.size),
  });
  const files = new Map<string, EntityFile>();
  for (const file of await tree.files()) {
    signal?.throwIfAborted();
    const path = relative(file.path);
    if (!selection.includes(path) || files.has(path)) {
      continue;
    }
    const bytes = Buffer.from(await file.content());
    const content = bytes.length > maxBytes ? undefined : decodeText(bytes);
    if (content === undefined) {
      selection.leaveOut(
        path,
        bytes.length > maxBytes ? 'tooLarge' : 'notText',
      );
      continue;
    }
    const { lastModifiedAt } = file;
    const url = fileBelow(folder, path.split('/')).href;
    files.set(path, { path, content, url, lastModifiedAt });
  }
  if (files.size === 0 && selection.problems().length === 0) {
    selection.leaveOut(resolved.path || '.', 'missing');
  }
  return {
    status: 'read',
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: selection.problems(),
    etag: tree.etag || undefined,
  };
}

// Some readers write `./a.md`. Only that is taken away: what else a path holds decides whether it is read.
function relative(path: string): string {
  return path.replace(/^\.\//, '');
}
