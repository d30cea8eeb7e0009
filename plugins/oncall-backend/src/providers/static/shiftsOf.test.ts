import { coverageOf } from '../../coverage/coverageOf';
import { parseRoster } from './parseRoster';
import { shiftsOf } from './shiftsOf';

/** Nobody from one to four in the night to Sunday, in Berlin. */
const WRITTEN = {
  timeZone: 'Europe/Berlin',
  levels: [
    {
      layers: [
        {
          people: ['diego', 'hanna'],
          start: '2026-01-05',
          handOff: { every: 'week', weekday: 'monday', at: '08:00' },
          hours: {
            ...Object.fromEntries(
              [
                'monday',
                'tuesday',
                'wednesday',
                'thursday',
                'friday',
                'saturday',
              ].map(weekday => [weekday, ['00:00-24:00']]),
            ),
            sunday: ['00:00-01:00', '04:00-24:00'],
          },
        },
      ],
    },
  ],
};

function gapsBetween(from: string, to: string) {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  const { levels, timeZone } = parseRoster({
    id: 'logistics',
    aliases: [],
    title: 'Logistics',
    at: [],
    value: WRITTEN,
  });
  const shifts = shiftsOf(levels[0], timeZone, window);
  const coverage = coverageOf({
    window,
    requirement: '24x7',
    required: { kind: 'always' },
    levels: [1],
    shifts: shifts.map(({ userRef, ...shift }) => ({
      ...shift,
      level: 1,
      personId: userRef,
    })),
    rotations: [],
    people: new Map(
      shifts.map(({ userRef }) => [
        userRef,
        { name: userRef, reachable: true },
      ]),
    ),
  });
  return coverage.levels[0].gaps.map(gap => [gap.from, gap.to, gap.minutes]);
}

describe('a written roster on nights when clocks change', () => {
  it.each([
    [
      'as on any other night',
      '2026-10-17',
      ['2026-10-17T23:00:00.000Z', '2026-10-18T02:00:00.000Z', 180],
    ],
    [
      'an hour longer, when clocks go back',
      '2026-10-24',
      ['2026-10-24T23:00:00.000Z', '2026-10-25T03:00:00.000Z', 240],
    ],
    [
      'an hour shorter, when they go forward',
      '2026-03-28',
      ['2026-03-29T00:00:00.000Z', '2026-03-29T02:00:00.000Z', 120],
    ],
  ])('has a gap of what nobody covers, %s', (_, saturday, gap) => {
    const from = `${saturday}T12:00:00Z`;
    const to = new Date(Date.parse(from) + 24 * 3_600_000).toISOString();
    expect(gapsBetween(from, to)).toEqual([gap]);
  });

  it('hands off once, in an hour that is shown twice', () => {
    const { levels } = parseRoster({
      id: 'twice',
      aliases: [],
      title: 'Twice',
      at: [],
      value: {
        timeZone: 'America/New_York',
        levels: [
          {
            layers: [
              {
                people: ['diego', 'hanna'],
                start: '2026-10-30',
                handOff: { every: 'day', at: '01:30' },
              },
            ],
          },
        ],
      },
    });
    const window = {
      from: Date.parse('2026-11-01T00:00:00Z'),
      to: Date.parse('2026-11-02T04:00:00Z'),
    };
    expect(
      shiftsOf(levels[0], 'America/New_York', window).map(
        ({ userRef, from }) => [userRef, new Date(from).toISOString()],
      ),
    ).toEqual([
      ['user:default/diego', '2026-10-31T05:30:00.000Z'],
      ['user:default/hanna', '2026-11-01T05:30:00.000Z'],
    ]);
  });
});
