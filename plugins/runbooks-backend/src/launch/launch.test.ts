import { TestDatabases } from '@backstage/backend-test-utils';
import { AMARA, BEN, CARLA, DIEGO, ONCALL } from './__testUtils__/company';
import { LaunchWorld } from './__testUtils__/LaunchWorld';

jest.setTimeout(60_000);

const ALLOWED = { id: 'all', allow: true, countsAs: 'mutating' };
const FOUR_EYES = {
  id: 'four-eyes',
  match: { riskClasses: ['mutating', 'destructive'] },
  approvals: { count: 1, groups: [ONCALL], validFor: { hours: 4 } },
};

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('launching on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let world: LaunchWorld;

  beforeAll(async () => {
    world = await LaunchWorld.start(await databases.init(databaseId));
  });

  beforeEach(() => world.reset({ policies: [ALLOWED, FOUR_EYES] }));

  it('starts at once what needs no approval', async () => {
    world.configure({ policies: [ALLOWED] });
    const created = await world.created();
    expect(created.execution).toMatchObject({ status: 'running' });
    expect(created.launchedBy).toBe(AMARA);
    expect(world.provider.calls).toContainEqual({
      call: 'start',
      person: AMARA,
    });
  });

  it('waits for an approval, then for the one who asked, and starts exactly that', async () => {
    const created = await world.created();
    expect(created.execution.status).toBe('awaitingApproval');
    const approved = await world.decide(created, DIEGO).expect(200);
    expect(approved.body.execution.status).toBe('requested');
    expect(world.provider.count('start')).toBe(0);
    const started = await world.start(created).expect(202);
    expect(started.body.execution.status).toBe('running');
    expect((await world.audit()).map(({ event }) => event)).toEqual([
      'requested',
      'approved',
      'launched',
    ]);
  });

  it('does not count the one who asked, nor who is in no group', async () => {
    const created = await world.created();
    await world.decide(created, AMARA).expect(403);
    await world.decide(created, BEN).expect(403);
    await world.decide(created, CARLA).expect(200);
  });
});
