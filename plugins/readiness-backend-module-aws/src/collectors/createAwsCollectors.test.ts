import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { CollectorTester } from '@opsready/backstage-plugin-readiness-node';
import { createAwsCollectors } from './createAwsCollectors';

const collectors = createAwsCollectors({
  clients: {
    getClient: () => {
      throw new Error('Nothing is read here');
    },
  },
  targets: [],
  requiredTags: ['environment'],
});

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

describe('the collectors of AWS', () => {
  it('are one for each folder, sorted by id', () => {
    expect(collectors).toHaveLength(folders.length);
    const ids = collectors.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(folders)('have the same shape: %s', folder => {
    for (const file of [
      'index.ts',
      `${folder}Collector.ts`,
      'toFacts.ts',
      'toFacts.test.ts',
      'toRecord.ts',
      'README.md',
    ]) {
      expect([file, existsSync(join(__dirname, folder, file))]).toEqual([
        file,
        true,
      ]);
    }
  });

  it.each(collectors)('name exact actions, sorted: $id', collector => {
    const { requiredPermissions } = collector;
    expect(requiredPermissions).toEqual([...requiredPermissions].sort());
    for (const action of requiredPermissions) {
      expect(action).toMatch(/^[a-z-]+:[A-Z][A-Za-z]+$/);
    }
  });
});

for (const collector of collectors) {
  CollectorTester.run(collector, {
    cases: [
      {
        name: 'knows what to say about records of others',
        records: [
          {
            id: 'x',
            account: '111122223333',
            region: 'eu-west-1',
            type: 'something-else',
            resources: ['arn:aws:s3:::x'],
            data: {},
          },
        ],
        facts: {},
      },
    ],
  });
}
