import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { TarEntry, tarOf } from './tarOf';

const PROJECT = '/api/v4/projects/parcelwise%2Fshop';

const inArchive = (entry: TarEntry): TarEntry => ({
  ...entry,
  path: `shop-main/${entry.path}`,
});

/** A host that answers as GitLab does, and the reader of Backstage that talks to it over HTTP. */
export class GitHost {
  /** What the repository holds, by paths from its root. */
  entries: TarEntry[] = [];
  commit = 'c1';
  /** How many archives and files it has sent. */
  sent = 0;
  readonly #server: Server;
  #address = '';

  private constructor() {
    this.#server = createServer((req, res) => this.#answer(req, res));
  }

  static async start(): Promise<GitHost> {
    const host = new GitHost();
    await new Promise<void>(listening =>
      host.#server.listen(0, '127.0.0.1', listening),
    );
    const { port } = host.#server.address() as AddressInfo;
    host.#address = `127.0.0.1:${port}`;
    return host;
  }

  async stop(): Promise<void> {
    await new Promise(closed => this.#server.close(closed));
  }

  /** A folder of the repository. */
  folder(path: string): string {
    return `http://${this.#address}/parcelwise/shop/-/tree/main/${path}`;
  }

  urlReader(): UrlReaderService {
    const url = `http://${this.#address}`;
    return UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            gitlab: [
              {
                host: this.#address,
                apiBaseUrl: `${url}/api/v4`,
                baseUrl: url,
              },
            ],
          },
        },
      }),
    });
  }

  #answer(req: IncomingMessage, res: ServerResponse): void {
    const { pathname } = new URL(req.url ?? '', 'http://localhost');
    switch (pathname) {
      case PROJECT:
        res.end(JSON.stringify({ default_branch: 'main' }));
        return;
      case `${PROJECT}/repository/commits`:
        res.end(JSON.stringify([{ id: this.commit }]));
        return;
      case `${PROJECT}/repository/archive`:
        this.sent += 1;
        res.end(gzipSync(tarOf(this.entries.map(inArchive))));
        return;
      default:
        this.#answerFile(pathname, req, res);
    }
  }

  #answerFile(pathname: string, req: IncomingMessage, res: ServerResponse) {
    const file = this.entries.find(
      ({ path }) =>
        pathname ===
        `${PROJECT}/repository/files/${encodeURIComponent(path)}/raw`,
    );
    if (!file) {
      res.writeHead(404).end();
      return;
    }
    const etag = `"${this.commit}"`;
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304).end();
      return;
    }
    this.sent += 1;
    res.writeHead(200, { etag }).end(file.content);
  }
}
