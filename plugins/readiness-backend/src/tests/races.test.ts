import { setTimeout } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { queueEvaluation, queueFacts } from '../facts/queues';
import { writeRecords } from '../records/writeRecords';
import { EU, US } from './__testUtils__/FakeSource';
import { PipelineWorld, tags } from './__testUtils__/PipelineWorld';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';

describe('work beside a change that is about to commit', () => {
  const databases = TestDatabases.create();

  it.each(databases.eachSupportedId())(
    'does not take what the change has queued again, on %s',
    async databaseId => {
      const world = await PipelineWorld.start(
        await databases.init(databaseId),
        { targets: [EU] },
      );
      const { knex } = world;
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      await world.cycle();
      await queueFacts(knex, ['fake'], [SHOP]);
      await queueEvaluation(knex, [SHOP]);

      const change = await knex.transaction();
      await queueFacts(change, ['fake'], [SHOP]);
      await queueEvaluation(change, [SHOP]);
      // SQLite has one connection: nothing runs beside a transaction.
      await (isPostgres(knex) ? world.task('pipeline') : undefined);
      await change.commit();

      expect(await knex('fact_queue').pluck('entity_ref')).toEqual([SHOP]);
      expect(await knex('evaluation_queue').pluck('entity_ref')).toEqual([
        SHOP,
      ]);
      await world.task('pipeline');
      expect(await knex('fact_queue')).toEqual([]);
      expect(await knex('evaluation_queue')).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps a record once that two readers deliver at the same time, on %s',
    async databaseId => {
      const { knex } = await PipelineWorld.start(
        await databases.init(databaseId),
      );
      const write = (readerTarget: string) =>
        knex.transaction(async trx => {
          const changes = await writeRecords(trx, {
            collectorId: 'fake',
            readerTarget,
            activeReaders: new Set([EU.id, US.id]),
            inventoryIds: [],
            records: [
              {
                id: 'p1',
                account: EU.account,
                region: EU.region,
                type: 'problem',
                resources: ['r:shop'],
                data: {},
              },
            ],
          });
          await setTimeout(50);
          return changes;
        });
      const written = await Promise.all([write(EU.id), write(US.id)]);
      expect(written.map(({ added }) => added).sort()).toEqual([0, 1]);
      expect(await knex('records')).toHaveLength(1);
    },
  );
});
