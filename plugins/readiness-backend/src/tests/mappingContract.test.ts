import { TestDatabases } from '@backstage/backend-test-utils';
import { toTaggedResource } from '@opsready/backstage-plugin-aws-node';
import { mappingContract } from '@opsready/backstage-plugin-aws-node/testing';
import { PipelineWorld } from './__testUtils__/PipelineWorld';

jest.setTimeout(60_000);

const { targets, resources, cases } = mappingContract;

const entityOf = (index: number) => `case-${index}`;

describe('the mapping contract, which those who resolve one entity live keep, too', () => {
  const databases = TestDatabases.create();

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const mapped = new Map<string, unknown[]>();

    beforeAll(async () => {
      const world = await PipelineWorld.start(
        await databases.init(databaseId),
        {
          targets: targets.map(target => ({
            ...target,
            id: `${target.account}/${target.region}`,
          })),
          inventory: true,
        },
      );
      for (const [index, { selector }] of cases.entries()) {
        world.putEntity(entityOf(index), { claims: selector });
      }
      for (const { arn, tags, ...listedIn } of resources) {
        const {
          id,
          account,
          region,
          type,
          name,
          tags: named,
        } = toTaggedResource(
          {
            ResourceARN: arn,
            Tags: Object.entries(tags).map(([Key, Value]) => ({
              Key,
              Value,
            })),
          },
          listedIn,
        );
        world.inventory.put({
          id,
          account,
          region,
          type: 'resource',
          resources: [id],
          inventory: { resourceType: type, name, tags: named },
        });
      }
      await world.cycle(['catalog', 'inventory']);
      const rows: Array<{ entity_ref: string; id: string }> = await world
        .knex('resource_entities')
        .select('entity_ref', 'resource_id as id', 'reason', 'annotation');
      rows.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const { entity_ref, ...match } of rows) {
        mapped.set(entity_ref, [...(mapped.get(entity_ref) ?? []), match]);
      }
    });

    it.each(
      cases.map(({ title, matches }, index) => ({ title, matches, index })),
    )('$title', ({ matches, index }) => {
      expect(mapped.get(`component:default/${entityOf(index)}`) ?? []).toEqual(
        matches,
      );
    });
  });
});
