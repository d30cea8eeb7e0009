import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Clock } from './Clock';
import { clockServiceRef } from './clockServiceRef';
import { EntityAccess } from './EntityAccess';
import { entityAccessServiceRef } from './entityAccessServiceRef';

interface Services {
  clock: Clock;
  access: EntityAccess;
}

async function servicesOf(pluginIds: string[], config = {}) {
  const services: Services[] = [];
  const plugins = pluginIds.map(pluginId =>
    createBackendPlugin({
      pluginId,
      register(env) {
        env.registerInit({
          deps: {
            clock: clockServiceRef,
            access: entityAccessServiceRef,
            logger: coreServices.logger,
          },
          async init({ clock, access }) {
            services.push({ clock, access });
          },
        });
      },
    }),
  );
  const backend = await startTestBackend({
    features: [
      ...plugins,
      mockServices.rootConfig.factory({ data: config }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      catalogServiceMock.factory(),
    ],
  });
  await backend.stop();
  return services;
}

describe('services', () => {
  it('are there without any setting: one clock for all plugins, entity access for each', async () => {
    const [one, other] = await servicesOf(['oncall', 'readiness']);
    expect(other.clock).toBe(one.clock);
    expect(other.access).not.toBe(one.access);
    expect(Math.abs(one.clock.now().getTime() - Date.now())).toBeLessThan(
      60_000,
    );
    expect(
      await one.access.readableEntities({
        credentials: mockCredentials.service(),
      }),
    ).toBe('all');
  });

  it('stop the start where a clock file is set outside development', async () => {
    const env = process.env as Record<string, string | undefined>;
    const before = env.NODE_ENV;
    env.NODE_ENV = 'production';
    try {
      await expect(
        servicesOf(['readiness'], {
          opsready: { development: { clockFile: 'clock.json' } },
        }),
      ).rejects.toThrow(/opsready\.development\.clockFile/);
    } finally {
      env.NODE_ENV = before;
    }
  });
});
