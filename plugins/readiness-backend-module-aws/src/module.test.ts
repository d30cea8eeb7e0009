import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  Collector,
  readinessCollectorsExtensionPoint,
  readinessResourceSelectorsExtensionPoint,
  ResourceSelectorReader,
} from '@opsready/backstage-plugin-readiness-node';

import { readinessModuleAws } from './module';

/** Stands for the readiness plugin: keeps what modules add. */
function readinessPlugin() {
  const collectors: Collector[] = [];
  const readers: ResourceSelectorReader[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'readiness',
    register(reg) {
      reg.registerExtensionPoint(readinessCollectorsExtensionPoint, {
        addCollectors: (...added) => void collectors.push(...added),
      });
      reg.registerExtensionPoint(readinessResourceSelectorsExtensionPoint, {
        addResourceSelectors: (...added) => void readers.push(...added),
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  return { plugin, collectors, readers };
}

async function start(aws: JsonObject) {
  const readiness = readinessPlugin();
  const backend = await startTestBackend({
    features: [
      readiness.plugin,
      readinessModuleAws,
      mockServices.rootConfig.factory({
        data: { opsready: { readiness: { aws } } },
      }),
    ],
  });
  await backend.stop();
  return readiness;
}

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    annotations: { 'opsready.io/aws-tags': 'service=cart' },
  },
};

describe('the module', () => {
  it('adds collectors with their targets, and reads claims', async () => {
    const { collectors, readers } = await start({
      accounts: [
        {
          accountId: '111122223333',
          environment: 'production',
          regions: ['eu-west-1', 'us-east-1'],
        },
      ],
    });
    expect(collectors.map(({ id }) => id)).toEqual([
      'aws-accounts',
      'aws-cloudwatch',
      'aws-config',
      'aws-security-hub',
      'aws-tagging',
    ]);
    for (const collector of collectors) {
      expect(collector).toMatchObject({
        kind: 'target',
        targets: [
          { id: '111122223333/eu-west-1', environment: 'production' },
          { id: '111122223333/us-east-1', environment: 'production' },
        ],
      });
    }
    expect(readers).toHaveLength(1);
    expect(readers[0](entity)).toMatchObject({
      tagSets: [{ pairs: [{ key: 'service', value: 'cart' }] }],
    });
    expect(
      readers[0]({ ...entity, metadata: { name: 'cart' } }),
    ).toBeUndefined();
  });

  it('adds no collector without accounts, and still reads claims', async () => {
    const { collectors, readers } = await start({});
    expect(collectors).toEqual([]);
    expect(readers).toHaveLength(1);
  });

  it('stops the start where config is wrong, naming the key', async () => {
    await expect(
      start({
        accounts: [
          {
            accountId: '111122223333',
            environment: 'production',
            regions: ['Ireland'],
          },
        ],
      }),
    ).rejects.toThrow('opsready.readiness.aws.accounts[0].regions[0]');
  });
});
