import { createServer, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** What came back, with its headers. */
export interface RecordedAnswer {
  /** `GET /path?query` */
  url: string;
  status: number;
  text: string;
}

/** Stands between who asks and who answers, and remembers every URL that was called, and what came back where that is wanted. */
export class RecordingProxy {
  private constructor(
    readonly url: string,
    readonly urls: readonly string[],
    readonly answers: readonly RecordedAnswer[],
    private readonly server: Server,
  ) {}

  static async start(
    target: string,
    { keepAnswers = false } = {},
  ): Promise<RecordingProxy> {
    const { hostname, port } = new URL(target);
    const urls: string[] = [];
    const answers: RecordedAnswer[] = [];
    const server = createServer((incoming, outgoing) => {
      const url = `${incoming.method} ${incoming.url}`;
      urls.push(url);
      const passed = request(
        {
          hostname,
          port,
          method: incoming.method,
          path: incoming.url,
          // What is compressed cannot be searched.
          headers: { ...incoming.headers, 'accept-encoding': 'identity' },
        },
        answer => {
          const { statusCode: status = 502, headers } = answer;
          if (keepAnswers) {
            const kept = { url, status, text: JSON.stringify(headers) };
            answers.push(kept);
            answer.on('data', part => {
              kept.text += part;
            });
          }
          outgoing.writeHead(status, headers);
          answer.pipe(outgoing);
        },
      );
      passed.on('error', () => incoming.socket.destroy());
      outgoing.on('close', () => passed.destroy());
      incoming.pipe(passed);
    });
    await new Promise<void>(listening =>
      server.listen(0, '127.0.0.1', listening),
    );
    const address = server.address() as AddressInfo;
    return new RecordingProxy(
      `http://127.0.0.1:${address.port}`,
      urls,
      answers,
      server,
    );
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }
}
