import { TestDatabases } from '@backstage/backend-test-utils';
import { EU, US } from './__testUtils__/FakeSource';
import { PipelineWorld, tags } from './__testUtils__/PipelineWorld';

jest.setTimeout(60_000);

describe('what config no longer has', () => {
  const databases = TestDatabases.create();

  it.each(databases.eachSupportedId())(
    'leaves facts and mapping with the target that delivered it, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const before = await PipelineWorld.start(knex, { targets: [EU, US] });
      before.putEntity('shop', { claims: tags({ service: 'shop' }) });
      for (const [name, target] of Object.entries({ eu: EU, us: US })) {
        before.source.putResource(
          `r:shop-${name}`,
          { service: 'shop' },
          target,
        );
      }
      before.source.put({
        id: 'p1',
        region: US.region,
        resources: ['r:shop-us'],
      });
      await before.cycle();
      expect(await before.outcome('shop')).toBe('fail');

      const after = await PipelineWorld.start(knex, {
        targets: [EU],
        migrate: false,
        source: before.source,
      });
      await after.task('pipeline');

      expect(await after.outcome('shop')).toBe('pass');
      expect(await knex('resource_entities').pluck('resource_id')).toEqual([
        'r:shop-eu',
      ]);
      expect(await knex('records').distinct().pluck('region')).toEqual([
        EU.region,
      ]);

      const again = await PipelineWorld.start(knex, {
        targets: [EU, US],
        migrate: false,
        source: before.source,
      });
      before.entities.forEach((entity, name) =>
        again.entities.set(name, entity),
      );
      await again.cycle();
      expect(await again.outcome('shop')).toBe('fail');
    },
  );
});
