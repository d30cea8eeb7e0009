import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  runbooksChangeCalendarsExtensionPoint,
  runbooksExecutorsExtensionPoint,
  runbooksSourcesExtensionPoint,
} from '@opsready/backstage-plugin-runbooks-node';
import { runbooksModuleSsm } from './module';

/** Stands for the runbooks plugin: keeps what modules add. */
async function start(aws: JsonObject): Promise<string[]> {
  const added: string[] = [];
  const keep = (...items: Array<{ id: string }>) =>
    void added.push(...items.map(({ id }) => id));
  const runbooks = createBackendPlugin({
    pluginId: 'runbooks',
    register(reg) {
      reg.registerExtensionPoint(runbooksSourcesExtensionPoint, {
        addSources: keep,
      });
      reg.registerExtensionPoint(runbooksExecutorsExtensionPoint, {
        addExecutors: keep,
      });
      reg.registerExtensionPoint(runbooksChangeCalendarsExtensionPoint, {
        addChangeCalendars: keep,
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      runbooks,
      runbooksModuleSsm,
      mockServices.rootConfig.factory({
        data: { opsready: { runbooks: { aws } } },
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
  it('adds its source, executors and change calendars', async () => {
    expect(await start({ accounts })).toEqual([
      'ssm-documents',
      'ssm-automation',
      'ssm-command',
      'ssm-change-calendar',
    ]);
  });

  it('adds nothing without accounts', async () => {
    expect(await start({})).toEqual([]);
  });

  it('stops the start where config is wrong, naming the key', async () => {
    await expect(
      start({ accounts, launch: { accounts: [{ accountId: '1' }] } }),
    ).rejects.toThrow('opsready.runbooks.aws.launch.accounts[0].accountId');
  });
});
