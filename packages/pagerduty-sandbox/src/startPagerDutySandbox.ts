import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { SandboxClock } from './clock/SandboxClock';
import { parcelwise } from './scenario/parcelwise';
import { createApp } from './server/createApp';
import { World } from './server/World';
import { SandboxAccount } from './state/types';

/**
 * How a sandbox is started.
 *
 * @public
 */
export interface PagerDutySandboxOptions {
  /** TCP port; 0, the default, takes a free one. */
  port?: number;
  /** Address to listen on; `127.0.0.1` by default, so that nobody else reaches it. */
  host?: string;
  /** A file with `{ "offsetMs": number }` that moves the clock, as the AWS sandbox writes it. */
  clockFile?: string;
  /** What the accounts hold as of the machine's time; the demo company by default. */
  scenario?: (now: Date) => SandboxAccount[];
}

/**
 * A running sandbox.
 *
 * @public
 */
export interface PagerDutySandbox {
  /** The `apiBaseUrl`; `/oauth/token` below it is where access tokens come from, `/_control` steers it. */
  url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/**
 * Starts a local PagerDuty. Rejects where the port is taken.
 *
 * @public
 */
export async function startPagerDutySandbox(
  options: PagerDutySandboxOptions = {},
): Promise<PagerDutySandbox> {
  const { port = 0, host = '127.0.0.1', scenario = parcelwise } = options;
  const world = new World(new SandboxClock(options.clockFile), scenario);
  const server = createServer(createApp(world));
  server.keepAliveTimeout = 30_000;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new Error(
          `Port ${port} on ${host} is already in use, so the PagerDuty sandbox cannot listen there. Stop what uses it, or choose another port with --port (startPagerDutySandbox: port).`,
        )
      : error;
  }
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
