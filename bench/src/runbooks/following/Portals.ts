import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import {
  BackendProcess,
  portalConfig,
  SandboxControl,
} from '@opsready/backend/src/tests/__testUtils__';
import { DatabaseSpec } from '../../databases/DatabaseSpec';
import { PLACES } from '../seed/company';
import { DOCUMENT, documentContent } from './document';

const OWNER = 'group:default/platform';

/** Two backends on one PostgreSQL and one sandbox, whose entities all have the document that is run. */
export class Portals {
  private constructor(
    readonly backends: readonly BackendProcess[],
    readonly control: SandboxControl,
    private readonly sandbox: Sandbox,
  ) {}

  static async start(options: {
    database: DatabaseSpec & { kind: 'PostgreSQL' };
    folder: string;
    entityNames: readonly string[];
    following: { fast: string; slow: string };
    budgets: JsonObject[];
  }): Promise<Portals> {
    const { database, folder, entityNames, following, budgets } = options;
    const clockFile = join(folder, 'clock.json');
    const catalogFile = join(folder, 'followed.yaml');
    writeFileSync(catalogFile, entityNames.map(component).join('---\n'));
    const sandbox = await startSandbox({ clockFile });
    const control = new SandboxControl(sandbox.url);
    for (const { account, region } of PLACES) {
      await control.putDocument({
        account,
        region,
        name: DOCUMENT,
        content: documentContent,
      });
    }
    const config = portalConfig({
      database: {
        client: 'pg',
        pluginDivisionMode: 'schema',
        connection: connectionOf(database.connectionString),
      },
      clockFile,
      catalogFile,
      // Read when it is asked for, so that nothing else is counted
      everySeconds: 3_600,
      runbooks: {
        following,
        policies: [{ id: 'followed', match: {}, allow: true }],
        grants: [{ owner: OWNER, documents: [DOCUMENT] }],
      },
    });
    const opsready = config.opsready as JsonObject;
    opsready.aws = { ...(opsready.aws as JsonObject), budgets };
    const backends: BackendProcess[] = [];
    try {
      // One after the other: Backstage's plugins do not expect two to make their tables at once.
      for (const name of ['first', 'second']) {
        backends.push(
          await BackendProcess.start({
            name,
            folder,
            sandboxUrl: sandbox.url,
            config,
          }),
        );
      }
    } catch (error) {
      await stopAll(backends, sandbox);
      throw error;
    }
    return new Portals(backends, control, sandbox);
  }

  async stop(): Promise<void> {
    await stopAll(this.backends, this.sandbox);
  }
}

async function stopAll(
  backends: readonly BackendProcess[],
  sandbox: Sandbox,
): Promise<void> {
  await Promise.all(backends.map(backend => backend.stop()));
  await sandbox.close();
}

function connectionOf(connectionString: string): JsonObject {
  const { hostname, port, username, password, pathname } = new URL(
    connectionString,
  );
  return {
    host: hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
}

function component(name: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    opsready.io/runbooks: ${DOCUMENT}
spec:
  type: service
  lifecycle: production
  owner: ${OWNER}
  system: platform
`;
}
