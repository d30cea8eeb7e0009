import { TestDatabases } from '@backstage/backend-test-utils';
import { answering, OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('people on %s', id => {
  async function start() {
    const world = await OnCallWorld.start(await databases.init(id));
    world.putEntity('cart', { oncall: 'fake:P1' });
    return world;
  }

  function onCall(world: OnCallWorld, ...people: string[]) {
    world.rosters.roster('P1', [
      { targets: people.map(person => ({ kind: 'person', id: person })) },
    ]);
  }

  const matched = async (world: OnCallWorld) =>
    Object.fromEntries(
      (await world.rosterOf('cart')).levels[0].now.map(
        ({ responder: { name, userRef, gone } }) => [
          name,
          gone ? `${userRef} gone` : userRef,
        ],
      ),
    );

  it('are found by what the provider says, by annotation, and by e-mail in whatever letters', async () => {
    const world = await start();
    const { rosters } = world;
    rosters.person('Ann', { email: 'Ann@Example.com' });
    rosters.person('Bea', { email: 'other@example.com' });
    rosters.person('Cem', { userRef: 'user:default/CEM' });
    rosters.person('Dan', { email: 'nobody@example.com' });
    rosters.person('Eva', { email: 'shared@example.com' });
    onCall(world, 'Ann', 'Bea', 'Cem', 'Dan', 'Eva');
    world.putUser('ann', { email: 'ann@EXAMPLE.com' });
    world.putUser('bea', {
      annotations: { 'opsready.io/oncall-user': 'other:x, fake:eu/Bea' },
    });
    world.putUser('wrong', { email: 'other@example.com' });
    world.putUser('cem');
    world.putUser('eva', { email: 'shared@example.com' });
    world.putUser('eve', { email: 'shared@example.com' });
    await world.cycle();
    expect(await matched(world)).toEqual({
      Ann: 'user:default/ann',
      Bea: 'user:default/bea',
      Cem: 'user:default/cem',
      Dan: undefined,
      Eva: undefined,
    });
  });

  it('have left where the catalog has no such user any more, or the provider says so', async () => {
    const world = await start();
    world.rosters.person('Ann', { email: 'ann@example.com' });
    world.rosters.person('Bea', { gone: true });
    world.rosters.person('Cem');
    onCall(world, 'Ann', 'Bea', 'Cem');
    world.putUser('ann', { email: 'ann@example.com' });
    world.putUser('other');
    await world.cycle();
    expect(answering(await world.rosterOf('cart'))).toEqual(['Ann', 'Cem']);
    world.entities.delete('User/ann');
    // The catalog alone: the provider goes on to say who Ann is.
    await world.cycle(['catalog']);
    expect(await matched(world)).toMatchObject({
      Ann: 'user:default/ann gone',
    });
    expect(answering(await world.rosterOf('cart'))).toEqual(['Cem']);
  });

  it('leave no e-mail behind, in rows, answers or the log', async () => {
    const world = await start();
    world.rosters.person('Ann', { email: 'ann@private.example.com' });
    onCall(world, 'Ann');
    world.putUser('ann', { email: 'ann@private.example.com' });
    world.rosters.failures.set('us', {
      error: new Error('ann@private.example.com has no access'),
      after: 0,
    });
    await world.cycle();
    world.catalogFailure = new Error('ann@private.example.com was not found');
    await world.cycle();
    const seen = [
      (await world.get('/entities/component/default/cart/oncall')).text,
      (await world.get('/sources')).text,
      ...Object.values(world.logger).flatMap(log =>
        JSON.stringify((log as jest.Mock).mock?.calls ?? []),
      ),
    ];
    for (const table of [
      'entities',
      'users',
      'people',
      'schedules',
      'rosters',
      'roster_bindings',
      'unmatched_entries',
      'source_targets',
    ]) {
      seen.push(JSON.stringify(await world.knex(table)));
    }
    expect(seen.join('\n')).not.toContain('private.example.com');
    // What was matched before stays, since the provider could be read.
    expect(await matched(world)).toEqual({ Ann: 'user:default/ann' });
  });
});
