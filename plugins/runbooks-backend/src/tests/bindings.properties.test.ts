import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { document, EU, US } from './__testUtils__/FakeSource';
import { IndexWorld } from './__testUtils__/IndexWorld';

jest.setTimeout(120_000);

const name = fc.constantFrom('a', 'b', 'ab', 'abc');
const entry = fc.constantFrom('a', 'b*', '*', '?b', 'ab', 'none', './x');
const consent = fc.constantFrom('one', 'component:two', 'team', 'nobody');

/** Something that happens at a source or in the catalog. */
const change = fc.oneof(
  fc.record({
    type: fc.constant('put' as const),
    name,
    place: fc.constantFrom(EU, US),
    consents: fc.array(consent, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('remove' as const),
    name,
    place: fc.constantFrom(EU, US),
  }),
  fc.record({
    type: fc.constant('entity' as const),
    entity: fc.constantFrom('one', 'two', 'three'),
    kind: fc.constantFrom('Component', 'API'),
    runbooks: fc.array(entry, { maxLength: 3 }),
    owner: fc.constantFrom(undefined, 'group:default/team'),
    system: fc.constantFrom(undefined, 'system:default/shop'),
  }),
  fc.record({
    type: fc.constant('bearer' as const),
    kind: fc.constantFrom('Group', 'System'),
    runbooks: fc.array(entry, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('leave' as const),
    entity: fc.constantFrom('one', 'two', 'three'),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(world: IndexWorld, happened: Change) {
  switch (happened.type) {
    case 'put':
      world.source.put(
        document(happened.name, {
          place: happened.place,
          consents: happened.consents,
        }),
      );
      return;
    case 'remove':
      world.source.documents.delete(
        document(happened.name, { place: happened.place }).key,
      );
      return;
    case 'entity':
      world.putEntity(happened.entity, {
        kind: happened.kind,
        runbooks: happened.runbooks.join(','),
        owner: happened.owner,
        system: happened.system,
      });
      return;
    case 'bearer':
      world.putEntity(happened.kind === 'Group' ? 'team' : 'shop', {
        kind: happened.kind,
        runbooks: happened.runbooks.join(','),
      });
      return;
    default:
      world.entities.delete(`Component/${happened.entity}`);
  }
}

describe('bindings, whatever happens', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('are those that a computation from nothing finds, and stay when nothing happens', async () => {
    const knex = await databases.init('SQLITE_3');
    let first = true;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 4 }),
        async steps => {
          const world = await IndexWorld.start(knex, { migrate: first });
          first = false;
          for (const changes of steps) {
            changes.forEach(happened => apply(world, happened));
            await world.cycle(['catalog', 'fake']);
          }
          const found = await bindings(world);
          await world.knex('binding_state').update({ rules: 'others' });
          await world.task('index');
          expect(await bindings(world)).toEqual(found);

          const present = world.knex('runbooks').whereNull('gone_at');
          await world
            .knex('runbook_bindings')
            .whereIn('runbook_id', present.select('id'))
            .delete();
          await world.knex('unmatched_entries').delete();
          await world.knex('binding_state').update({ rules: 'others' });
          await world.task('index');
          expect(await bindings(world)).toEqual(found);
        },
      ),
      { numRuns: 25 },
    );
  });

  async function bindings(world: IndexWorld) {
    return {
      bound: await world
        .knex('runbook_bindings')
        .orderBy(['runbook_id', 'entity_ref', 'reason']),
      unmatched: await world
        .knex('unmatched_entries')
        .orderBy(['entity_ref', 'entry_no']),
      problems: await world
        .knex('runbooks')
        .whereNull('gone_at')
        .orderBy('id')
        .select('id', 'binding_problems', 'problem_count'),
    };
  }
});
