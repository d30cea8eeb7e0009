import { TestDatabases } from '@backstage/backend-test-utils';
import { rosterCompany } from './__testUtils__/rosterCompany';
import { CoverageTask } from '../coverage/CoverageTask';
import { OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const { signal } = new AbortController();

describe.each(databases.eachSupportedId())('stored coverage on %s', id => {
  let world: OnCallWorld;
  let task: CoverageTask;

  beforeEach(async () => {
    world = await OnCallWorld.start(await databases.init(id));
    rosterCompany(world);
    await world.cycle();
    task = new CoverageTask({ database: world.knex, clock: world.clock });
  });

  const coverageOf = async (entity: string, title: string) => {
    const { rosters } = await world.oncall(entity);
    return rosters.find(roster => roster.title === title)!.coverage;
  };

  it('is computed for each requirement of the entities that a roster serves', async () => {
    expect(
      await world
        .knex('coverages as c')
        .join('rosters as r', 'r.id', 'c.roster_id')
        .orderBy(['r.native_id', 'c.requirement'])
        .select('r.native_id', 'c.requirement', 'c.state', 'c.strictest')
        .then(rows =>
          rows.map(row => [
            row.native_id,
            row.requirement,
            row.state,
            Boolean(row.strictest),
          ]),
        ),
    ).toEqual([
      ['empty', '24x7', 'gaps', true],
      ['full', '24x7', 'covered', true],
      ['full', 'business-hours@Europe/Berlin', 'covered', false],
      ['night', '24x7', 'gaps', true],
    ]);
  });

  it('is computed again where something changed, and nowhere else', async () => {
    expect(await task.run(signal)).toEqual({ computed: 0 });
    // The same again, read later: nothing follows from that.
    world.advance({ minutes: 20 });
    await world.cycle();
    expect(await task.run(signal)).toEqual({ computed: 0 });
    const computedAt = await world.knex('coverages').pluck('computed_at');
    expect(new Set(computedAt)).toEqual(new Set(['2026-01-01T00:00:00.000Z']));

    // Somebody whom a channel reaches no more, a shift, and what is required.
    world.rosters.person('Cid', { channels: [] });
    world.rosters.schedule('nights', [{ personId: 'Bea', source: 'regular' }]);
    world.putEntity('till', { oncall: 'fake:full' });
    world.advance({ minutes: 20 });
    await world.cycle();
    expect(
      await world
        .knex('coverages as c')
        .join('rosters as r', 'r.id', 'c.roster_id')
        .where('c.computed_at', '>', '2026-01-01T00:00:00.000Z')
        .orderBy('r.native_id')
        .pluck('r.native_id'),
    ).toEqual(['full', 'night']);
    expect(await world.knex('coverages').pluck('requirement')).toEqual([
      '24x7',
      '24x7',
      '24x7',
    ]);
    expect(await coverageOf('cart', 'Roster night')).toMatchObject({
      state: 'covered',
    });
    expect(await coverageOf('cart', 'Roster full')).toMatchObject({
      state: 'gaps',
      nextGap: { level: 2 },
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'unreachable' }),
      ]),
    });
  });

  it('moves on with the hour', async () => {
    await task.moveOn(signal);
    world.advance({ minutes: 59 });
    await task.moveOn(signal);
    expect((await coverageOf('cart', 'Roster full')).from).toBe(
      '2026-01-01T00:00:00.000Z',
    );
    world.advance({ minutes: 1 });
    await task.moveOn(signal);
    expect(await coverageOf('cart', 'Roster full')).toMatchObject({
      from: '2026-01-01T01:00:00.000Z',
      to: '2026-01-29T01:00:00.000Z',
    });
  });

  it('is unknown where a schedule could not be read whole, and never a gap', async () => {
    world.rosters.schedule('nights', [], {
      incomplete: 'The answer was cut off.',
    });
    world.advance({ minutes: 20 });
    await world.cycle();
    const coverage = await coverageOf('cart', 'Roster night');
    expect(coverage).toMatchObject({
      state: 'unknown',
      reason: 'Schedule nights: The answer was cut off.',
      levels: [],
      findings: [],
    });
    const { body } = await world.get('/rosters?text=night');
    expect(body.items[0]).toMatchObject({
      coverageState: 'unknown',
      concerns: expect.not.arrayContaining(['gap']),
    });
    expect(body.totals.unknown).toBe(1);
    const calendar = await world.get(
      `/rosters/${body.items[0].rosterId}/calendar`,
    );
    expect(calendar.body).toMatchObject({ state: 'unknown', gaps: [] });
  });

  it('is unknown where a provider has not been read for so long that shifts run out', async () => {
    world.advance({ days: 40 });
    await task.moveOn(signal);
    expect(await coverageOf('cart', 'Roster full')).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('2026-03-05T00:00:00.000Z'),
    });
  });

  it('forgets rosters that are gone, and their people', async () => {
    world.rosters.eu.rosters.delete('empty');
    world.rosters.eu.people.delete('Dee');
    world.advance({ minutes: 20 });
    await world.cycle();
    expect(await world.knex('coverages').pluck('requirement')).toHaveLength(3);
    const people = await world.get('/people?text=dee');
    expect(people.body.items).toEqual([]);
    // Still known to the provider, and on no roster.
    expect((await world.get('/people?text=eve')).body.items).toEqual([]);
  });

  it('comes out the same from two that compute it at the same time', async () => {
    await world.knex('coverages').delete();
    world.advance({ hours: 2 });
    const other = new CoverageTask({
      database: world.knex,
      clock: world.clock,
    });
    await Promise.all([task.run(signal), other.run(signal)]);
    expect(await task.run(signal)).toEqual({ computed: 0 });
    expect(await world.knex('coverages').pluck('requirement')).toHaveLength(4);
  });

  it('stops when it is told to', async () => {
    world.advance({ hours: 2 });
    await expect(task.run(AbortSignal.abort())).rejects.toThrow();
  });
});
