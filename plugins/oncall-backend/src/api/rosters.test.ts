import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import {
  PersonSummary,
  RosterSummary,
} from '@opsready/backstage-plugin-oncall-common';
import {
  DENY,
  OnCallWorld,
  ownersOnly,
} from '../tests/__testUtils__/OnCallWorld';
import { rosterCompany } from '../tests/__testUtils__/rosterCompany';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const READ = 'oncall.roster.read';

function uidsOf(calendar: string) {
  return calendar.match(/UID:.*/g);
}

describe.each(databases.eachSupportedId())('rosters and people on %s', id => {
  let world: OnCallWorld;
  let started: number;

  beforeAll(async () => {
    world = await OnCallWorld.start(await databases.init(id));
    rosterCompany(world);
    await world.cycle();
    started = world.clock.time;
  });

  beforeEach(() => {
    world.readable = 'all';
    world.decisions = {};
    world.clock.time = started;
  });

  async function json(path: string) {
    const response = await world.get(path);
    if (response.status !== 200) {
      throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
    }
    return response.body;
  }
  const rosterIds = async () => {
    const { items } = await json('/rosters?order=title');
    return Object.fromEntries(
      items.map(({ ref, rosterId }: RosterSummary) => [ref, rosterId]),
    );
  };
  const refs = async (query = '') =>
    (await json(`/rosters${query}`)).items.map(({ ref }: RosterSummary) => ref);
  const names = async (query = '') =>
    (await json(`/people${query}`)).items.map(
      ({ responder }: PersonSummary) => responder.name,
    );

  const ask = (entityRefs: string[], header?: string) =>
    world.post(
      '/entity-facts',
      { entityRefs },
      header ?? mockCredentials.service.header(),
    );

  describe('the list of rosters', () => {
    it('puts the soonest gap on top, and says who answers and what is wrong', async () => {
      const { items, totals, totalItems } = await json('/rosters');
      expect(totalItems).toBe(3);
      expect(totals).toEqual({
        rosters: 3,
        withGaps: 2,
        emptyNow: 1,
        unknown: 0,
      });
      expect(items).toEqual([
        expect.objectContaining({
          ref: 'fake:empty',
          provider: { id: 'fake', title: 'Fake rosters' },
          coverageState: 'gaps',
          percent: 0,
          concerns: [
            'gap',
            'levelEmptyNow',
            'overloaded',
            'unreachable',
            'unmatched',
            'unbound',
            'problems',
          ],
          nextGap: {
            level: 1,
            from: '2026-01-01T00:00:00.000Z',
            to: '2026-01-29T00:00:00.000Z',
            minutes: 28 * 1440,
          },
          entityCount: 0,
          entityRefs: [],
        }),
        expect.objectContaining({
          ref: 'fake:night',
          requirement: '24x7',
          percent: 98.21,
          nextGap: {
            level: 1,
            from: '2026-01-02T12:00:00.000Z',
            to: '2026-01-03T00:00:00.000Z',
            minutes: 720,
          },
          entityCount: 1,
          entityRefs: ['component:default/cart'],
        }),
        expect.objectContaining({
          ref: 'fake:full',
          coverageState: 'covered',
          percent: 100,
          requirement: '24x7',
          concerns: ['overloaded', 'tooFew', 'unmatched'],
          entityCount: 2,
          entityRefs: ['component:default/cart', 'component:default/till'],
        }),
      ]);
      const [empty, , full] = items as RosterSummary[];
      expect(empty.answers).toMatchObject({
        level: 2,
        people: [{ responder: { name: 'Eve' }, source: 'permanent' }],
        standIn: expect.stringContaining('Level 1'),
      });
      expect(full.answers).toMatchObject({
        level: 1,
        people: [
          { responder: { name: 'Bea' }, until: '2026-01-02T00:00:00.000Z' },
        ],
      });
    });

    it('follows the clock to the next hand-off and into a gap', async () => {
      world.advance({ hours: 40 });
      const [, night, full] = (await json('/rosters?order=title')).items;
      expect(night.ref).toBe('fake:full');
      expect(full.ref).toBe('fake:night');
      expect(full.answers.people).toEqual([]);
      expect(full.concerns).toContain('levelEmptyNow');
    });

    it.each([
      ['?state=gap', ['fake:empty', 'fake:night']],
      ['?state=gap&state=unbound', ['fake:empty']],
      ['?state=levelEmptyNow', ['fake:empty']],
      ['?state=noBackup', ['fake:night']],
      ['?state=unreachable', ['fake:empty']],
      ['?state=problems', ['fake:empty']],
      ['?state=stale', []],
      ['?provider=fake&text=NIGHT', ['fake:night']],
      ['?provider=other', []],
      ['?text=%25', []],
      ['?owner=group:default/money', ['fake:full']],
      ['?order=title&limit=1&offset=1', ['fake:full']],
    ])('is filtered by %s', async (query, expected) => {
      expect(await refs(query)).toEqual(expected);
    });

    it('is cut to what the caller may read, with its totals', async () => {
      world.readable = new Set(['component:default/till']);
      const { items, totals, totalItems } = await json('/rosters');
      expect(items).toEqual([
        expect.objectContaining({
          ref: 'fake:full',
          entityCount: 1,
          entityRefs: ['component:default/till'],
        }),
      ]);
      expect(totalItems).toBe(1);
      expect(totals.rosters).toBe(1);
      expect(await names()).toEqual(['Cid', 'Ann', 'Bea']);
    });

    it('is cut by conditions of a policy, and refused without the permission', async () => {
      world.decisions[READ] = ownersOnly('group:default/money');
      expect(await refs()).toEqual(['fake:full']);
      world.decisions[READ] = DENY;
      const refused = await world.get('/rosters');
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain(READ);
      expect((await world.get('/people')).status).toBe(403);
      expect((await world.get('/rosters', '')).status).toBe(401);
    });
  });

  describe('one roster', () => {
    it('has levels, coverage, schedules and the entities that it serves', async () => {
      const ids = await rosterIds();
      const detail = await json(`/rosters/${ids['fake:full']}`);
      expect(detail).toMatchObject({
        ref: 'fake:full',
        url: 'https://rosters.example/full',
        levels: [
          {
            level: 1,
            delayMinutes: 10,
            targets: ['Schedule turns'],
            now: [
              { responder: { name: 'Bea' }, scheduleTitle: 'Schedule turns' },
            ],
            next: [{ responder: { name: 'Ann' } }],
          },
          { level: 2, now: [{ responder: { name: 'Cid' } }], next: [] },
        ],
        coverage: {
          state: 'covered',
          people: 2,
          timeZones: ['America/New_York', 'Europe/Berlin'],
          levels: [{ level: 1, backedUpPercent: 100 }, { level: 2 }],
        },
        schedules: [
          {
            title: 'Schedule turns',
            rotations: [
              {
                title: 'Days',
                description: 'Hands off every day.',
                people: [
                  { name: 'Ann', matched: true, userRef: 'user:default/ann' },
                  { name: 'Bea', matched: false },
                ],
              },
            ],
          },
        ],
        entities: [
          {
            entityRef: 'component:default/cart',
            reason: { kind: 'annotation' },
          },
          {
            entityRef: 'component:default/till',
            requirement: 'business-hours@Europe/Berlin',
          },
        ],
      });
      expect(
        detail.coverage.findings.map(({ code }: { code: string }) => code),
      ).toEqual(['overloaded', 'fewPeople']);
    });

    it('is not found where the caller may see none that it serves', async () => {
      const ids = await rosterIds();
      world.readable = new Set(['component:default/till']);
      for (const path of ['', '/calendar', '/ical']) {
        const hidden = await world.get(`/rosters/${ids['fake:night']}${path}`);
        const unknown = await world.get(`/rosters/nothing${path}`);
        expect([hidden.status, unknown.status]).toEqual([404, 404]);
        expect(hidden.body.error.message).toBe(
          `No roster '${ids['fake:night']}'`,
        );
      }
      const { entities } = await json(`/rosters/${ids['fake:full']}`);
      expect(entities).toHaveLength(1);
    });
  });

  describe('its calendar', () => {
    it('shows shifts and gaps of a window against a requirement', async () => {
      const ids = await rosterIds();
      const path = `/rosters/${ids['fake:night']}/calendar`;
      const window =
        'from=2026-01-02T00%3A00%3A00Z&to=2026-01-04T00%3A00%3A00Z';
      expect(await json(`${path}?${window}`)).toMatchObject({
        from: '2026-01-02T00:00:00.000Z',
        to: '2026-01-04T00:00:00.000Z',
        state: 'gaps',
        requirement: '24x7',
        levels: [{ level: 1 }],
        shifts: [
          {
            level: 1,
            name: 'Bea',
            from: '2026-01-02T00:00:00.000Z',
            to: '2026-01-02T12:00:00.000Z',
            source: 'regular',
          },
          {
            name: 'Ann',
            from: '2026-01-03T00:00:00.000Z',
            to: '2026-01-04T00:00:00.000Z',
            source: 'override',
          },
        ],
        gaps: [
          {
            level: 1,
            from: '2026-01-02T12:00:00.000Z',
            to: '2026-01-03T00:00:00.000Z',
            minutes: 720,
          },
        ],
      });
      const business = await json(
        `${path}?${window}&requirement=business-hours@Europe/Berlin`,
      );
      // A Friday from 09:00 to 17:00 in Berlin: the gap begins at 13:00 there.
      expect(business.gaps).toEqual([
        {
          level: 1,
          from: '2026-01-02T12:00:00.000Z',
          to: '2026-01-02T16:00:00.000Z',
          minutes: 240,
        },
      ]);
    });

    it('says until when shifts are known, and shows no gap after that', async () => {
      const ids = await rosterIds();
      world.advance({ days: 30 });
      const calendar = await json(
        `/rosters/${ids['fake:night']}/calendar?to=2026-04-01T00%3A00%3A00Z`,
      );
      expect(calendar).toMatchObject({
        knownUntil: '2026-03-05T00:00:00.000Z',
        state: 'covered',
        gaps: [],
      });
    });

    it.each([
      ['?requirement=always', "'always' is no coverage"],
      ['?requirement=business-hours@Mars/Olympus', 'no time zone'],
      [
        '?from=2026-02-01T00%3A00%3A00Z&to=2026-01-01T00%3A00%3A00Z',
        "'to' has to be later",
      ],
      ['?to=2026-06-01T00%3A00%3A00Z', 'at most 62 days'],
    ])('refuses %s', async (query, message) => {
      const ids = await rosterIds();
      const refused = await world.get(
        `/rosters/${ids['fake:night']}/calendar${query}`,
      );
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(message);
    });

    it('is downloaded with names only, under ids that stay', async () => {
      const ids = await rosterIds();
      const path = `/rosters/${ids['fake:night']}/ical`;
      const file = await world.get(path);
      expect(file.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition':
          'attachment; filename="on-call-roster-night.ics"',
        'cache-control': 'no-store',
      });
      expect(file.text).toContain(
        'SUMMARY:Bea on call: Roster night\\, level 1',
      );
      expect(file.text).toContain('DTSTART:20260103T000000Z');
      expect(file.text).not.toMatch(/URL|ATTENDEE|ORGANIZER|mailto|http/);
      expect(new Set(uidsOf(file.text)).size).toBe(2);
    });
  });

  describe('people', () => {
    it('are listed by how much they carry, in all rosters together', async () => {
      const { items, totalItems } = await json('/people');
      expect(totalItems).toBe(5);
      expect(
        items.map((person: PersonSummary) => [
          person.responder.name,
          person.percent,
          person.overloaded,
          person.onCallNow,
          person.rosters.map(({ title }) => title),
        ]),
      ).toEqual([
        ['Cid', 100, true, true, ['Roster full']],
        ['Dee', 100, true, true, ['Roster empty']],
        ['Eve', 100, true, true, ['Roster empty']],
        ['Ann', 96.42, true, false, ['Roster full', 'Roster night']],
        ['Bea', 51.78, true, true, ['Roster full', 'Roster night']],
      ]);
    });

    it.each([
      ['?state=unreachable', ['Dee']],
      ['?state=unmatched&text=b', ['Bea']],
      ['?state=gone', []],
      ['?text=ANN', ['Ann']],
      ['?limit=2&offset=3', ['Ann', 'Bea']],
    ])('are filtered by %s', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('are on call now as far as the caller may see', async () => {
      world.advance({ hours: 25 });
      const onCall = async () => {
        const { items } = await json('/people?limit=100');
        return items
          .filter((person: PersonSummary) => person.onCallNow)
          .map((person: PersonSummary) => person.responder.name)
          .sort();
      };
      expect(await onCall()).toEqual(['Ann', 'Bea', 'Cid', 'Dee', 'Eve']);
      world.readable = new Set(['component:default/till']);
      expect(await onCall()).toEqual(['Ann', 'Cid']);
    });

    it('have a calendar of what the caller may see of it', async () => {
      const { items } = await json('/people?text=ann');
      const path = `/people/${items[0].responder.personId}/ical`;
      const all = await world.get(path);
      expect(all.headers['content-disposition']).toBe(
        'attachment; filename="on-call-ann.ics"',
      );
      expect(all.text).toContain('Roster night');
      world.readable = new Set(['component:default/till']);
      const some = await world.get(path);
      expect(some.text).not.toContain('Roster night');
      expect(some.text).toContain('Roster full');
      world.readable = new Set(['component:default/lost']);
      expect((await world.get(path)).status).toBe(404);
    });
  });

  describe('facts about entities', () => {
    it('tell services about rosters, coverage and what is unmatched', async () => {
      const { body } = await ask([
        'Component:cart',
        'component:default/till',
        'component:default/lost',
        'component:default/unknown',
      ]);
      const [cart, lost, till] = body.items;
      expect(body.items).toHaveLength(3);
      expect(cart.rosters).toEqual([
        expect.objectContaining({
          title: 'Roster full',
          provider: 'fake',
          state: 'covered',
          requirement: '24x7',
          onCallNow: ['Bea'],
          people: 2,
          overloaded: ['Cid'],
          stages: 2,
          lastStageOther: true,
          unreachable: [],
          levels: [
            { level: 1, percent: 100, gapCount: 0, backedUpPercent: 100 },
            { level: 2, percent: 100, gapCount: 0 },
          ],
        }),
        expect.objectContaining({
          title: 'Roster night',
          environment: 'production',
          state: 'gaps',
          stages: 1,
          lastStageOther: false,
          levels: [
            expect.objectContaining({
              gapCount: 1,
              firstGap: expect.objectContaining({
                from: '2026-01-02T12:00:00.000Z',
              }),
            }),
          ],
        }),
      ]);
      expect(cart.incompleteSources).toEqual([]);
      expect(till.rosters).toEqual([
        expect.objectContaining({
          state: 'covered',
          requirement: 'business-hours@Europe/Berlin',
        }),
      ]);
      expect(lost).toMatchObject({
        entityRef: 'component:default/lost',
        rosters: [],
        unmatched: ['fake:none'],
        contacts: { state: 'none' },
        plan: { state: 'none' },
      });
    });

    it('are for services, and take refs only', async () => {
      const user = mockCredentials.user.header();
      expect((await ask(['component:default/cart'], user)).status).toBe(403);
      const refused = await ask(['not a ref']);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain("'not a ref'");
    });
  });

  describe('after something changed', () => {
    beforeEach(async () => {
      world = await OnCallWorld.start(await databases.init(id));
      rosterCompany(world);
      await world.cycle();
    });

    it('shifts keep their ids in calendars', async () => {
      const ids = await rosterIds();
      const path = `/rosters/${ids['fake:night']}/ical`;
      const before = uidsOf((await world.get(path)).text);
      world.advance({ hours: 3 });
      await world.cycle();
      expect(uidsOf((await world.get(path)).text)).toEqual(before);
    });

    it('tells what could not be read lately as stale, with its age', async () => {
      world.rosters.failures.set('eu', {
        error: new ProviderError('denied', 'The token is refused'),
        after: 0,
      });
      world.advance({ hours: 1 });
      await world.cycle();
      expect(await refs('?state=stale')).toHaveLength(3);
      const { items } = await json('/rosters?text=full');
      expect(items[0]).toMatchObject({
        concerns: expect.arrayContaining(['stale']),
        freshness: { state: 'denied', readAt: '2026-01-01T00:00:00.000Z' },
        coverageState: 'covered',
      });
    });

    it('of whom the catalog has no user any more are gone, and cover nothing', async () => {
      world.rosters.person('Bea', { userRef: 'user:default/bea' });
      world.putUser('bea');
      world.advance({ minutes: 20 });
      await world.cycle();
      expect(await names('?state=gone')).toEqual([]);
      world.entities.delete('User/bea');
      world.advance({ hours: 1 });
      await world.cycle();
      expect(await names('?state=gone')).toEqual(['Bea']);
      const { items } = await json('/rosters?text=full');
      expect(items[0]).toMatchObject({
        coverageState: 'gaps',
        concerns: expect.arrayContaining([
          'gap',
          'levelEmptyNow',
          'unreachable',
        ]),
        answers: { level: 2 },
      });
    });

    it('name providers that could not be read, where that matters', async () => {
      world.rosters.failures.set('us', {
        error: new ProviderError('unavailable', 'No answer'),
        after: 0,
      });
      world.advance({ minutes: 20 });
      await world.cycle();
      const { body } = await ask([
        'component:default/cart',
        'component:default/lost',
      ]);
      // The rosters of cart are kept elsewhere; that which lost names could be there.
      expect(body.items[0].incompleteSources).toEqual([]);
      expect(body.items[1].incompleteSources).toEqual(['Fake rosters']);
    });
  });
});
