import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { onCallProvidersExtensionPoint } from '@opsready/backstage-plugin-oncall-node';
import onCallModulePagerDuty from '.';

/** Stands for the oncall plugin: keeps what modules add. */
async function start(pagerDuty: JsonObject): Promise<string[]> {
  const added: string[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'oncall',
    register(reg) {
      reg.registerExtensionPoint(onCallProvidersExtensionPoint, {
        addProviders: (...providers) => {
          added.push(...providers.map(({ id }) => id));
        },
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      onCallModulePagerDuty,
      mockServices.rootConfig.factory({ data: { pagerDuty } }),
    ],
  });
  await backend.stop();
  return added;
}

describe('onCallModulePagerDuty', () => {
  it('adds PagerDuty', async () => {
    expect(await start({ apiToken: 'key' })).toEqual(['pagerduty']);
  });

  it('adds nothing without a key', async () => {
    expect(await start({})).toEqual([]);
  });

  it('stops the start where config is wrong, naming the key', async () => {
    await expect(
      start({ apiToken: 'key', apiBaseUrl: 'nowhere' }),
    ).rejects.toThrow('pagerDuty.apiBaseUrl');
  });
});
