import { createServer, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** Stands between the portal and a sandbox, and remembers every URL that was called. */
export class RecordingProxy {
  private constructor(
    readonly url: string,
    readonly urls: readonly string[],
    private readonly server: Server,
  ) {}

  static async start(target: string): Promise<RecordingProxy> {
    const { hostname, port } = new URL(target);
    const urls: string[] = [];
    const server = createServer((incoming, outgoing) => {
      urls.push(`${incoming.method} ${incoming.url}`);
      const passed = request(
        {
          hostname,
          port,
          method: incoming.method,
          path: incoming.url,
          headers: incoming.headers,
        },
        answer => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
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
    return new RecordingProxy(`http://127.0.0.1:${address.port}`, urls, server);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }
}
