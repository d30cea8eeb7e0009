import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireReply, WireRequest } from '../protocols';
import { ConnectionReset } from './gates';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Opens the HTTP port. Rejects with a message that names the port and the option where it is taken. */
export async function listen(options: {
  host: string;
  port: number;
  answer(request: WireRequest): Promise<WireReply>;
}): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const hangUp = new AbortController();
      outgoing.once('close', () => hangUp.abort());
      const reply = await options.answer(
        await readRequest(incoming, hangUp.signal),
      );
      outgoing.writeHead(reply.status, reply.headers);
      outgoing.end(reply.body);
    } catch (error) {
      if (!(error instanceof ConnectionReset) && !outgoing.headersSent) {
        outgoing.writeHead(500, { 'content-type': 'text/plain' });
        outgoing.end(error instanceof Error ? error.message : String(error));
        return;
      }
      incoming.socket.resetAndDestroy();
    }
  });
  server.keepAliveTimeout = 30_000;
  await bind(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function bind(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is already in use, so the AWS sandbox cannot listen there. Stop what uses it, or choose another port with --port (startSandbox: port).`,
            )
          : error,
      );
    });
    server.listen(port, host, () => resolve());
  });
}

async function readRequest(
  incoming: IncomingMessage,
  hungUp: AbortSignal,
): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new Error(
        `The request body is larger than ${MAX_BODY_BYTES} bytes`,
      );
    }
    chunks.push(chunk);
  }
  const target = incoming.url ?? '/';
  const question = target.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: question < 0 ? target : target.slice(0, question),
    query: new URLSearchParams(question < 0 ? '' : target.slice(question + 1)),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
    hungUp,
  };
}
