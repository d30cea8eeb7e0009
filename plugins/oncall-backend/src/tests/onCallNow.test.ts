import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ProviderRoster,
  ProviderShift,
} from '@opsready/backstage-plugin-oncall-node';
import { readOnCallNow } from '../rosters/onCallNow';
import { answering, OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('who is on call now on %s', id => {
  let world: OnCallWorld;

  beforeEach(async () => {
    world = await OnCallWorld.start(await databases.init(id));
    for (const name of ['Ann', 'Bea', 'Cid']) {
      world.rosters.person(name);
    }
    world.rosters.person('Dee', { channels: [] });
    world.putEntity('cart', { oncall: 'fake:P1' });
  });

  const shift = (
    personId: string,
    from?: number,
    until?: number,
    source: ProviderShift['source'] = 'regular',
  ): ProviderShift => ({
    personId,
    from: from === undefined ? undefined : world.at(from),
    until: until === undefined ? undefined : world.at(until),
    source,
  });

  async function read(
    levels: Array<ProviderShift[] | ProviderRoster['levels'][number]>,
  ) {
    const targets = levels.map((level, index) => {
      if (!Array.isArray(level)) {
        return level;
      }
      world.rosters.schedule(`s${index}`, level);
      return { targets: [{ kind: 'schedule' as const, id: `s${index}` }] };
    });
    world.rosters.roster('P1', targets);
    await world.cycle();
    return world.rosterOf('cart');
  }

  it('is told once, however many shifts somebody has at a time, until the last of them ends', async () => {
    const { levels } = await read([
      [
        shift('Ann', -2, 6),
        shift('Ann', -1, 8, 'override'),
        shift('Bea', -3, 4),
        shift('Cid', 8, 12),
        shift('Bea', 8, 12),
        shift('Ann', 12, 20),
      ],
    ]);
    expect(
      levels[0].now.map(({ responder, until, source }) => [
        responder.name,
        until,
        source,
      ]),
    ).toEqual([
      ['Bea', '2026-01-01T04:00:00.000Z', 'regular'],
      ['Ann', '2026-01-01T08:00:00.000Z', 'override'],
    ]);
    expect(levels[0].next.map(({ responder }) => responder.name)).toEqual([
      'Bea',
      'Cid',
    ]);
  });

  it('goes on until somebody else takes over, however many shifts that takes', async () => {
    const { levels } = await read([
      [
        shift('Ann', -2, 6),
        shift('Ann', 6, 9, 'override'),
        shift('Ann', 8, 12),
        shift('Bea', 12, 15),
        shift('Bea', 15, 20),
        shift('Ann', 20, 24),
      ],
      [shift('Cid', -2, 2), shift('Cid', 2, 24 * 400)],
      // A break is one, however short
      [shift('Bea', -2, 6), shift('Bea', 6.5, 8)],
    ]);
    const told = levels.map(({ now, next }) =>
      [now, next].map(duties =>
        duties.map(({ responder, from, until, source }) => [
          responder.name,
          from?.slice(11, 16),
          until?.slice(11, 16),
          source,
        ]),
      ),
    );
    expect(told).toEqual([
      [
        [['Ann', '22:00', '12:00', 'regular']],
        [['Bea', '12:00', '20:00', 'regular']],
      ],
      [[['Cid', '22:00', undefined, 'regular']], []],
      [
        [['Bea', '22:00', '06:00', 'regular']],
        [['Bea', '06:30', '08:00', 'regular']],
      ],
    ]);
  });

  it('goes on across the schedules of a level, and not across levels', async () => {
    world.rosters.schedule('day', [shift('Ann', -2, 6)]);
    world.rosters.schedule('night', [
      shift('Ann', 6, 10),
      shift('Bea', 10, 12),
    ]);
    const { levels } = await read([
      {
        targets: [
          { kind: 'schedule', id: 'day' },
          { kind: 'schedule', id: 'night' },
        ],
      },
      [shift('Ann', 10, 12)],
    ]);
    expect(levels[0].now[0].until).toBe('2026-01-01T10:00:00.000Z');
    expect(levels[0].next.map(({ responder }) => responder.name)).toEqual([
      'Bea',
    ]);
    expect(levels[1].now).toEqual([]);
    expect(levels[1].next[0].from).toBe('2026-01-01T10:00:00.000Z');
  });

  it('stands in for levels that have nobody, or nobody who can be reached', async () => {
    const { answers } = await read([
      [shift('Ann', 2, 4)],
      [shift('Dee')],
      { targets: [{ kind: 'person', id: 'Bea' }] },
      [shift('Cid')],
    ]);
    expect(answers.level).toBe(3);
    expect(answers.people.map(({ responder }) => responder.name)).toEqual([
      'Bea',
    ]);
    expect(answers.standIn).toMatch(
      /^Level 1 \(.*\) has nobody now\. Level 2 \(.*\) has nobody now who can be reached\.$/,
    );
    world.advance({ hours: 3 });
    const later = await world.rosterOf('cart');
    expect(answering(later)).toEqual(['Ann']);
    expect(later.answers.standIn).toBeUndefined();
  });

  it('is nobody in a gap, and says who comes next', async () => {
    const { answers, levels } = await read([
      [shift('Ann', -5, 0), shift('Bea', 5, 9)],
    ]);
    expect(answers.people).toEqual([]);
    expect(answers.level).toBeUndefined();
    expect(levels[0]).toMatchObject({
      now: [],
      next: [{ responder: { name: 'Bea' }, from: '2026-01-01T05:00:00.000Z' }],
    });
    world.advance({ hours: 5 });
    expect(answering(await world.rosterOf('cart'))).toEqual(['Bea']);
  });

  it('has no beginning and no end where the provider tells none, or where reading ended', async () => {
    const { levels } = await read([
      [shift('Ann')],
      // Longer than anything is read ahead.
      [shift('Bea', -1, 24 * 400)],
    ]);
    expect(levels.map(({ now }) => [now[0].from, now[0].until])).toEqual([
      [undefined, undefined],
      ['2025-12-31T23:00:00.000Z', undefined],
    ]);
  });

  it('reaches the first level of rosters within rosters', async () => {
    world.rosters.schedule('inner', [shift('Cid')]);
    world.rosters.roster('P2', [
      { targets: [{ kind: 'schedule', id: 'inner' }] },
      { targets: [{ kind: 'person', id: 'Ann' }] },
    ]);
    const roster = await read([{ targets: [{ kind: 'roster', id: 'P2' }] }]);
    expect(answering(roster)).toEqual(['Cid']);
  });

  it('is read for many at once, without those that do not exist', async () => {
    await read([[shift('Ann')]]);
    const ids: string[] = await world.knex('rosters').pluck('id');
    const found = await readOnCallNow(
      world.knex,
      [...ids, 'nothing'],
      world.clock.now(),
    );
    expect([...found.keys()]).toEqual(ids);
    expect(await readOnCallNow(world.knex, [], world.clock.now())).toEqual(
      new Map(),
    );
  });
});
