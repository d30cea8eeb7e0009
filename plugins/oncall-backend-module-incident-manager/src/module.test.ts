import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@opsready/backstage-plugin-oncall-node';
import { onCallModuleIncidentManager } from './module';

/** Stands for the oncall plugin: keeps what modules add. */
async function start(incidentManager: JsonObject): Promise<OnCallProvider[]> {
  const added: OnCallProvider[] = [];
  const oncall = createBackendPlugin({
    pluginId: 'oncall',
    register(reg) {
      reg.registerExtensionPoint(onCallProvidersExtensionPoint, {
        addProviders: (...providers) => void added.push(...providers),
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      oncall,
      onCallModuleIncidentManager,
      mockServices.rootConfig.factory({
        data: { opsready: { oncall: { incidentManager } } },
      }),
    ],
  });
  await backend.stop();
  return added;
}

const accounts = [
  {
    accountId: '111122223333',
    environment: 'production',
    regions: ['eu-west-1'],
  },
];

describe('the module', () => {
  it('adds its provider with a target for each account and Region', async () => {
    expect(await start({ accounts })).toMatchObject([
      {
        id: 'incident-manager',
        targets: [
          {
            id: '111122223333/eu-west-1',
            title: 'production (111122223333), eu-west-1',
          },
        ],
      },
    ]);
  });

  it('adds nothing without accounts', async () => {
    expect(await start({})).toEqual([]);
  });

  it('stops the start where config is wrong, naming the key', async () => {
    await expect(start({ accounts, acting: {} })).rejects.toThrow(
      'opsready.oncall.incidentManager.acting.roleName',
    );
  });
});
