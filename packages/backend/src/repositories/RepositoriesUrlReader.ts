import {
  ReadTreeResponseFactory,
  ReadUrlResponseFactory,
} from '@backstage/backend-defaults/urlReader';
import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { Minimatch } from 'minimatch';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { locateRepository } from './locateRepository';
import { etagOf, readFiles, RepositoryFile } from './repositoryFiles';

const streamOf = (content: Buffer) => Readable.from([content]);

/** Reads repositories that are folders. They have one branch, and their history is what etags tell. */
export class RepositoriesUrlReader implements UrlReaderService {
  readonly #folder: string;
  readonly #treeResponseFactory: ReadTreeResponseFactory;

  constructor(options: {
    folder: string;
    treeResponseFactory: ReadTreeResponseFactory;
  }) {
    this.#folder = options.folder;
    this.#treeResponseFactory = options.treeResponseFactory;
  }

  async readUrl(
    url: string,
    options: UrlReaderServiceReadUrlOptions = {},
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const { path, file } = locateRepository(this.#folder, url);
    const content = await readFile(file).catch((error: unknown) => {
      throw new NotFoundError(`There is no file at ${url}`, error);
    });
    const etag = etagOf([{ path, content }]);
    rejectUnchanged(etag, options.etag);
    return ReadUrlResponseFactory.fromReadable(streamOf(content), { etag });
  }

  async readTree(
    url: string,
    options: UrlReaderServiceReadTreeOptions = {},
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const { file } = locateRepository(this.#folder, url);
    const all = await readFiles(file);
    const etag = etagOf(all);
    rejectUnchanged(etag, options.etag);
    const files = all.filter(
      ({ path, content }) =>
        options.filter?.(path, { size: content.length }) ?? true,
    );
    const readable = () =>
      this.#treeResponseFactory.fromReadableArray(
        files.map(({ path, content }) => ({ path, data: streamOf(content) })),
      );
    return {
      etag,
      files: async () =>
        files.map(({ path, content }) => ({
          path,
          content: async () => content,
        })),
      archive: async () => (await readable()).archive(),
      dir: async target => (await readable()).dir(target),
    };
  }

  async search(
    url: string,
    options: UrlReaderServiceSearchOptions = {},
  ): Promise<UrlReaderServiceSearchResponse> {
    const { root, path } = locateRepository(this.#folder, url);
    const all = await readFiles(root);
    const etag = etagOf(all);
    rejectUnchanged(etag, options.etag);
    const pattern = new Minimatch(path);
    return {
      etag,
      files: all
        .filter(file => pattern.match(file.path))
        .map(file => ({
          url: urlOf(file, url),
          content: async () => file.content,
        })),
    };
  }
}

function rejectUnchanged(etag: string, known: string | undefined): void {
  if (etag === known) {
    throw new NotModifiedError();
  }
}

function urlOf(file: RepositoryFile, searched: string): string {
  const url = new URL(searched);
  const repository = url.pathname.split('/').slice(0, 3).join('/');
  url.pathname = `${repository}/${file.path.split('/').map(encodeURIComponent).join('/')}`;
  return url.href;
}
