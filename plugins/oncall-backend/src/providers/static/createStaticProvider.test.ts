import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ReadWindow, RosterPart } from '@opsready/backstage-plugin-oncall-node';
import { describeProviderContract } from '@opsready/backstage-plugin-oncall-node/testing';
import { parse } from 'yaml';
import { createStaticProvider } from './createStaticProvider';

/** Its clocks go back on 1 November, at 06:00 UTC. */
const ZONE = 'America/New_York';
const NOW = new Date('2026-10-26T12:00:00Z');
const WINDOW: ReadWindow = {
  from: NOW,
  to: new Date('2026-11-23T12:00:00Z'),
};
const TELEPHONE = '+1-555-0137';

function user(name: string, displayName?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        'opsready.io/time-zone': 'America/New_York',
        'example.com/telephone': TELEPHONE,
      },
    },
    spec: { memberOf: [], profile: { displayName } },
  };
}

function resource(name: string, roster: unknown, namespace?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace, title: `On call: ${name}` },
    spec: { type: 'on-call-roster', owner: 'group:default/x', roster } as never,
  };
}

const WEEKLY = {
  people: ['user:default/amara', 'luca'],
  start: '2026-10-05',
  handOff: { every: 'week', weekday: 'monday', at: '09:00' },
};
const ROSTER = {
  timeZone: ZONE,
  levels: [
    {
      escalateAfterMinutes: 15,
      layers: [WEEKLY],
      overrides: [
        {
          person: 'user:default/noor',
          from: '2026-11-01T00:00',
          until: '2026-11-02T00:00',
        },
      ],
    },
    { title: 'Backup', layers: [{ ...WEEKLY, people: ['mara'] }] },
  ],
};

function create(written: unknown[], entities: Entity[]) {
  return createStaticProvider({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        user('amara', 'Amara Okafor'),
        user('luca', 'Luca Moretti'),
        user('mara'),
        user('noor', 'Noor Haddad'),
        ...entities,
      ],
    }),
    config: mockServices.rootConfig({
      data: { opsready: { oncall: { static: { rosters: written as never } } } },
    }),
    notifications: { send: async () => {} },
  });
}

async function readAll(
  provider: ReturnType<typeof create>,
): Promise<RosterPart[]> {
  const parts: RosterPart[] = [];
  for await (const part of provider.read({
    target: provider.targets[0],
    window: WINDOW,
    now: NOW,
    signal: new AbortController().signal,
  })) {
    parts.push(part);
  }
  return parts;
}

async function schedules(...args: Parameters<typeof create>) {
  const parts = await readAll(create(...args));
  return parts.flatMap(part => (part.kind === 'schedule' ? part.schedule : []));
}

async function rosters(...args: Parameters<typeof create>) {
  const parts = await readAll(create(...args));
  return parts.flatMap(part => (part.kind === 'roster' ? part.roster : []));
}

const OVERRIDE = {
  personId: 'user:default/noor',
  replacedId: 'user:default/luca',
  from: new Date('2026-11-01T04:00:00Z'),
  until: new Date('2026-11-02T05:00:00Z'),
};

describeProviderContract({
  name: 'Rosters of the catalog',
  create: async () => {
    const catalog = catalogServiceMock({
      entities: [
        user('amara'),
        user('luca'),
        user('mara'),
        user('noor'),
        resource('logistics', ROSTER),
      ],
    });
    let removed = false;
    const failing = () => {
      throw new Error(`No connection to ${TELEPHONE}`);
    };
    let ask: () => void = () => {};
    const sent = new Set<unknown>();
    const provider = createStaticProvider({
      auth: mockServices.auth(),
      catalog: {
        ...catalog,
        queryEntities: async (...asked) => {
          ask();
          const page = await catalog.queryEntities(...asked);
          return removed ? { ...page, items: [], totalItems: 0 } : page;
        },
        getEntitiesByRefs: async (...asked) => {
          ask();
          const found = await catalog.getEntitiesByRefs(...asked);
          return removed ? { items: found.items.map(() => undefined) } : found;
        },
      },
      config: mockServices.rootConfig(),
      // What has the same scope is one notification.
      notifications: {
        send: async ({ payload }) => void sent.add(payload.scope),
      },
    });
    return {
      provider,
      target: provider.targets[0],
      now: NOW,
      window: WINDOW,
      rosterId: 'logistics',
      alias: 'resource:default/logistics',
      secrets: [TELEPHONE],
      override: { scheduleId: 'logistics#1', ...OVERRIDE },
      removeRoster: async () => {
        removed = true;
      },
      fail: {
        unavailable: async () => {
          ask = failing;
        },
      },
      requester: { userRef: 'user:default/mara', name: 'Mara' },
      countSent: async () => sent.size,
      cleanUp: async () => {},
    };
  },
});

describe('the static provider', () => {
  it('hands off by the clocks of the time zone, and an override stands in', async () => {
    const [first, second] = await schedules(
      [{ id: 'logistics', title: 'Logistics', ...ROSTER }],
      [],
    );
    expect(
      first.shifts
        .slice(0, 5)
        .map(({ personId, from, until, source }) => [
          personId.split('/')[1],
          from?.toISOString(),
          until?.toISOString(),
          source,
        ]),
    ).toEqual([
      [
        'luca',
        '2026-10-19T13:00:00.000Z',
        '2026-10-26T13:00:00.000Z',
        'regular',
      ],
      // 09:00 is 13:00 UTC before clocks go back, and 14:00 after it.
      [
        'amara',
        '2026-10-26T13:00:00.000Z',
        '2026-11-01T04:00:00.000Z',
        'regular',
      ],
      [
        'noor',
        '2026-11-01T04:00:00.000Z',
        '2026-11-02T05:00:00.000Z',
        'override',
      ],
      [
        'amara',
        '2026-11-02T05:00:00.000Z',
        '2026-11-02T14:00:00.000Z',
        'regular',
      ],
      [
        'luca',
        '2026-11-02T14:00:00.000Z',
        '2026-11-09T14:00:00.000Z',
        'regular',
      ],
    ]);
    expect(first.title).toBe('Logistics, level 1');
    expect(first.rotations).toEqual([
      {
        title: 'Layer 1',
        description: 'Hands off every week on Monday at 09:00.',
        personIds: ['user:default/amara', 'user:default/luca'],
      },
    ]);
    expect(second.title).toBe('Backup');
    // One after the other, their turns are one shift.
    expect(second.shifts).toHaveLength(1);
  });

  it('says of somebody whom the catalog does not know that they left', async () => {
    const parts = await readAll(
      create(
        [
          {
            id: 'logistics',
            timeZone: ZONE,
            levels: [{ layers: [{ ...WEEKLY, people: ['zoe', 'amara'] }] }],
          },
        ],
        [],
      ),
    );
    expect(
      parts.flatMap(part => (part.kind === 'person' ? part.person : [])),
    ).toEqual([
      {
        id: 'user:default/zoe',
        name: 'user:default/zoe',
        userRef: 'user:default/zoe',
        timeZone: undefined,
        channels: [{ id: 'portal', kind: 'portal', active: false }],
        gone: true,
        url: undefined,
      },
      {
        id: 'user:default/amara',
        name: 'Amara Okafor',
        userRef: 'user:default/amara',
        timeZone: 'America/New_York',
        channels: [{ id: 'portal', kind: 'portal', active: true }],
        gone: false,
        url: undefined,
      },
    ]);
  });

  it('names roster, layer and key of what is malformed, and goes on with the rest', async () => {
    const all = await schedules(
      [
        {
          id: 'logistics',
          timeZone: ZONE,
          levels: [
            {
              layers: [
                WEEKLY,
                { ...WEEKLY, turn: 0 },
                {
                  ...WEEKLY,
                  handOff: { every: 'week', weekday: 'mon', at: '9' },
                },
                { ...WEEKLY, people: ['nobody at all'] },
              ],
              overrides: [
                { person: 'mara', from: '2026-11-02', until: '2026-11-01' },
              ],
            },
          ],
        },
        { id: 'nowhere', timeZone: 'Mars/Olympus', levels: [{}] },
        { id: 'data', ...ROSTER },
      ],
      [],
    );
    const [logistics, nowhere, data] = all;
    expect(logistics.problems).toEqual([
      expect.stringMatching(
        /^The roster 'logistics': opsready\.oncall\.static\.rosters\[0\]\.levels\[0\]\.layers\[1\]\.turn /,
      ),
      expect.stringContaining(
        'levels[0].layers[2].handOff.weekday has to be one of monday',
      ),
      expect.stringContaining(
        'levels[0].layers[2].handOff.at is no time of day',
      ),
      expect.stringContaining('levels[0].layers[3].people[0] is no user'),
      expect.stringContaining('levels[0].overrides[0] ends before it begins'),
    ]);
    expect(logistics.incomplete).toBe(logistics.problems[0]);
    expect(logistics.shifts.length).toBeGreaterThan(3);
    expect(nowhere.incomplete).toContain(
      "The roster 'nowhere': opsready.oncall.static.rosters[1].timeZone is no time zone.",
    );
    expect(nowhere.shifts).toEqual([]);
    expect(data.problems).toEqual([]);
    expect(data.incomplete).toBeUndefined();
  });

  it('reads the roster of the README as it is', async () => {
    const path = resolvePackagePath(
      '@opsready/backstage-plugin-oncall-backend',
      'README.md',
    );
    const section = readFileSync(path, 'utf8').split('## Write a roster')[1];
    const [, written] = /```yaml\n([^]*?)```/.exec(section) ?? [];
    const all = await schedules(parse(written), []);
    expect(all.map(({ title, problems }) => [title, problems])).toEqual([
      ['Dispatch', []],
      ['Backup', []],
    ]);
    expect(all[0].rotations.map(({ description }) => description)).toEqual([
      'Hands off every week on Monday at 08:00.',
      'Hands off every day at 22:00; on call Friday 22:00-06:00, Saturday 22:00-06:00.',
    ]);
    expect(all[1].rotations[0].description).toBe(
      'Hands off every 2 months on day 1 at 08:00.',
    );
  });

  it('does not repeat what was written where it is malformed', async () => {
    const [{ problems }] = await schedules(
      [
        {
          id: 'logistics',
          timeZone: ZONE,
          levels: [{ layers: [{ ...WEEKLY, people: [TELEPHONE] }] }],
        },
      ],
      [],
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain('555');
  });

  it('reads rosters of entities, called by name, by namespace and name, or by their ref', async () => {
    const read = await rosters(
      [{ id: 'logistics', ...ROSTER }],
      [
        resource('logistics', ROSTER),
        resource('data', ROSTER),
        resource('data', ROSTER, 'eu'),
        resource('broken', 'text'),
      ],
    );
    const found = read.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(found.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['broken', ['resource:default/broken']],
      ['data', ['resource:default/data']],
      ['eu/data', ['resource:eu/data']],
      ['logistics', []],
      ['resource:default/logistics', []],
    ]);
    expect(found[4].problems).toEqual([
      expect.stringContaining('static:resource:default/logistics'),
    ]);
    expect(found[1].title).toBe('On call: data');
    expect(found[0].problems).toEqual([
      expect.stringContaining("The roster 'broken': spec.roster has to be"),
    ]);
  });

  it('reads single rosters of entities by each of these ids', async () => {
    const provider = create(
      [{ id: 'logistics', ...ROSTER }],
      [
        resource('logistics', ROSTER),
        resource('data', ROSTER),
        resource('data', ROSTER, 'eu'),
      ],
    );
    const found: string[] = [];
    for await (const part of provider.readRosters({
      target: provider.targets[0],
      rosterIds: ['eu/data', 'resource:default/logistics', 'logistics', 'none'],
      window: WINDOW,
      now: NOW,
      signal: new AbortController().signal,
    })) {
      if (part.kind === 'roster') {
        found.push(part.roster.id);
      }
    }
    expect(found.sort()).toEqual([
      'eu/data',
      'logistics',
      'resource:default/logistics',
    ]);
  });

  it.each([
    [{ ...ROSTER }, 'opsready.oncall.static.rosters[1].id'],
    [{ id: 'two words', ...ROSTER }, 'opsready.oncall.static.rosters[1].id'],
    [
      { id: 'data', ...ROSTER },
      "'data', which another roster is called already",
    ],
  ])('does not start with an id that cannot be named', (roster, message) => {
    expect(() => create([{ id: 'data', ...ROSTER }, roster], [])).toThrow(
      message,
    );
  });
});
