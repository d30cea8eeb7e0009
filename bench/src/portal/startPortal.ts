import { createServer } from 'node:net';
import { once } from 'node:events';
import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { permissionModuleDemoPolicy } from '@opsready/backend/src/policy/permissionModuleDemoPolicy';
import { authModuleDemoProvider } from '@opsready/backend/src/signIn/authModuleDemoProvider';
import { catalogModuleBench } from './catalogModuleBench';
import { CONTRACTOR, EMPLOYEE } from './people';
import { permissionModuleAllow } from './permissionModuleAllow';

export type PolicyName = 'allow' | 'demo';

/** A backend in this process, with real sign-in, permissions and catalog. @returns its address */
export async function startPortal(options: {
  /** The plugin that is measured. */
  plugin: BackendFeature;
  policy: PolicyName;
  catalogEntities: number;
}): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(configOf(url, port)),
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(authModuleDemoProvider);
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(catalogModuleBench(options.catalogEntities));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    options.policy === 'demo'
      ? permissionModuleDemoPolicy
      : permissionModuleAllow,
  );
  backend.add(options.plugin);
  await backend.start();
  return url;
}

function configOf(url: string, port: number) {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: {
      environment: 'development',
      providers: {
        demo: {
          enabled: true,
          people: [EMPLOYEE, CONTRACTOR].map(name => ({
            userRef: `user:default/${name}`,
            name,
          })),
        },
      },
    },
    permission: { enabled: true },
    catalog: {
      rules: [{ allow: ['Component', 'System', 'Group', 'User'] }],
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('The free port has no number');
  }
  return address.port;
}
