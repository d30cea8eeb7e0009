import { setTimeout as delay } from 'node:timers/promises';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runbooksSourcesExtensionPoint } from '@opsready/backstage-plugin-runbooks-node';
import request from 'supertest';
import { runbooksPlugin } from './plugin';
import { document, FakeSource } from './tests/__testUtils__/FakeSource';

jest.setTimeout(60_000);

describe('the runbooks plugin', () => {
  const start = async (config: object = {}) => {
    const source = new FakeSource();
    source.put(document('Restart'));
    const { server } = await startTestBackend({
      features: [
        runbooksPlugin,
        createBackendModule({
          pluginId: 'runbooks',
          moduleId: 'fake',
          register(env) {
            env.registerInit({
              deps: { sources: runbooksSourcesExtensionPoint },
              async init({ sources }) {
                sources.addSources(source.source());
              },
            });
          },
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'cart',
                annotations: { 'opsready.io/runbooks': 'Restart' },
              },
            },
          ],
        }),
        schedulerServiceFactory,
        mockServices.rootConfig.factory({
          data: { opsready: { runbooks: config } },
        }),
      ],
    });
    return server;
  };

  it('starts, reads what modules bring, binds and serves it', async () => {
    const server = await start({
      secretKey: 'only-for-this-test-0123456789abcdef',
      indexing: { pollInterval: { seconds: 1 } },
    });
    const get = async (path: string) =>
      request(server)
        .get(`/api/runbooks${path}`)
        .set('authorization', mockCredentials.user.header());
    const runbooks = async () =>
      (await get('/entities/component/default/cart/runbooks')).body.items ?? [];
    while ((await runbooks()).length === 0) {
      await delay(100);
    }
    expect(await runbooks()).toMatchObject([
      { runbook: { name: 'Restart', sourceId: 'fake' } },
    ]);
    expect((await get('/runbooks')).body).toMatchObject({ totalItems: 1 });
    expect((await get('/executions')).body).toMatchObject({ totalItems: 0 });
  });

  it('does not start with config that is wrong', async () => {
    await expect(start({ kinds: [] })).rejects.toThrow(
      'opsready.runbooks.kinds',
    );
  });
});
