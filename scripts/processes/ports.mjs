import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** @throws Error naming the port and the setting that changes it, where someone else listens there */
export async function assertPortsFree(wanted) {
  for (const { port, what, setting } of wanted) {
    if (!(await isFree(port))) {
      throw new Error(
        `Port ${port} is taken, and the ${what} needs it. Stop what listens there, or choose another port: ${setting}=<port> npm start`,
      );
    }
  }
}

function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Ports that nobody uses now; all are held until the last is found, so that no two are equal. */
export async function findFreePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, HOST, () => resolve(server));
        }),
    ),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(
    servers.map(server => new Promise(done => server.close(done))),
  );
  return ports;
}
