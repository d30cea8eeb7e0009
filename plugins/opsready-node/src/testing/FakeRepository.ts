import { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Files on a host, read as Backstage's URL readers read them. @public */
export class FakeRepository {
  readonly #files = new Map<string, string>();
  /** Thrown by every read. */
  failure: Error | undefined;
  commit = 1;
  /** How many trees and files were sent. */
  sent = 0;

  constructor(readonly folder: string) {}

  put(files: Record<string, string>) {
    for (const [path, content] of Object.entries(files)) {
      this.#files.set(path, content);
    }
    this.commit += 1;
  }

  remove(path: string) {
    this.#files.delete(path);
    this.commit += 1;
  }

  urlReader(): UrlReaderService {
    return {
      readTree: async (url, options) => {
        this.#answer(options?.etag);
        if (!url.startsWith(this.folder)) {
          throw new NotFoundError(`No ${url}`);
        }
        const files = [...this.#files]
          .filter(([path, content]) =>
            options?.filter?.(path, { size: content.length }),
          )
          .map(([path, content]) => ({
            path,
            content: async () => Buffer.from(content),
          }));
        return {
          etag: this.#etag(),
          files: async () => files,
          archive: async () => {
            throw new Error('not asked for');
          },
          dir: async () => {
            throw new Error('not asked for');
          },
        };
      },
      readUrl: async (url, options) => {
        this.#answer(options?.etag);
        const content = this.#files.get(url.slice(this.folder.length));
        if (content === undefined) {
          throw new NotFoundError(`No ${url}`);
        }
        return { etag: this.#etag(), buffer: async () => Buffer.from(content) };
      },
      search: async () => {
        throw new Error('not asked for');
      },
    };
  }

  #etag() {
    return `commit-${this.commit}`;
  }

  #answer(etag: string | undefined) {
    if (this.failure) {
      throw this.failure;
    }
    if (etag === this.#etag()) {
      throw new NotModifiedError();
    }
    this.sent += 1;
  }
}
