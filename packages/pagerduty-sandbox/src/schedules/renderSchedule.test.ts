import { SandboxLayer, SandboxSchedule } from '../state/types';
import { renderSchedule } from './renderSchedule';
import { coverageOf } from './spans';

const layer = (change: Partial<SandboxLayer> = {}): SandboxLayer => ({
  id: 'L',
  name: 'Layer',
  start: '2015-11-06T20:00:00-05:00',
  rotationVirtualStart: '2015-11-06T20:00:00-05:00',
  rotationTurnLengthSeconds: 86_400,
  userIds: ['A'],
  restrictions: [],
  ...change,
});

const schedule = (
  layers: SandboxLayer[],
  timeZone = 'America/New_York',
): SandboxSchedule => ({ id: 'S', name: 'S', timeZone, layers, overrides: [] });

const between = (since: string, until: string) => ({
  start: Date.parse(since),
  end: Date.parse(until),
});

const render = (
  rendered: SandboxSchedule,
  since: string,
  until: string,
): string[] =>
  renderSchedule(rendered, between(since, until)).final.map(
    ({ userId, start, end }) =>
      `${userId} ${new Date(start).toISOString()} ${new Date(end).toISOString()}`,
  );

describe('renderSchedule', () => {
  it('renders the daily engineering rotation of the documentation', () => {
    const days = between(
      '2015-11-09T00:00:00-05:00',
      '2015-11-11T00:00:00-05:00',
    );
    const { final } = renderSchedule(
      schedule([
        layer({
          restrictions: [
            {
              type: 'daily_restriction',
              startTimeOfDay: '08:00:00',
              durationSeconds: 32_400,
            },
          ],
        }),
      ]),
      days,
    );
    expect(final.map(({ start }) => new Date(start).toISOString())).toEqual([
      '2015-11-09T13:00:00.000Z',
      '2015-11-10T13:00:00.000Z',
    ]);
    expect(coverageOf(final, days)).toBe(37.5);
  });

  it('hands off at the same time of day through both changes of the clock', () => {
    const daily = schedule([layer({ userIds: ['A', 'B'] })]);
    expect(
      render(daily, '2026-03-07T00:00:00Z', '2026-03-10T00:00:00Z'),
    ).toEqual([
      'A 2026-03-07T00:00:00.000Z 2026-03-07T01:00:00.000Z',
      'B 2026-03-07T01:00:00.000Z 2026-03-08T01:00:00.000Z',
      // 23 hours.
      'A 2026-03-08T01:00:00.000Z 2026-03-09T00:00:00.000Z',
      'B 2026-03-09T00:00:00.000Z 2026-03-10T00:00:00.000Z',
    ]);
    const [, long] = render(
      daily,
      '2026-10-31T00:00:00Z',
      '2026-11-02T12:00:00Z',
    );
    expect(long.slice(2)).toBe(
      '2026-11-01T00:00:00.000Z 2026-11-02T01:00:00.000Z',
    );
  });

  it('counts hours where turns are no whole days', () => {
    const hourly = schedule([
      layer({ rotationTurnLengthSeconds: 43_200, userIds: ['A', 'B'] }),
    ]);
    const lengths = renderSchedule(
      hourly,
      between('2026-03-07T01:00:00Z', '2026-03-10T01:00:00Z'),
    ).final.map(({ start, end }) => end - start);
    expect(new Set(lengths)).toEqual(new Set([43_200_000]));
  });

  it('keeps nights that cross a change of the clock to the times of day', () => {
    const nights = schedule([
      layer({
        restrictions: [
          {
            type: 'daily_restriction',
            startTimeOfDay: '22:00:00',
            durationSeconds: 28_800,
          },
        ],
      }),
    ]);
    expect(
      render(nights, '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z'),
    ).toEqual([
      'A 2026-03-08T03:00:00.000Z 2026-03-08T10:00:00.000Z',
      'A 2026-03-09T02:00:00.000Z 2026-03-09T10:00:00.000Z',
    ]);
  });

  it('knows weekdays', () => {
    const weekends = schedule(
      [
        layer({
          restrictions: [
            {
              type: 'weekly_restriction',
              startDayOfWeek: 6,
              startTimeOfDay: '00:00:00',
              durationSeconds: 172_800,
            },
          ],
        }),
      ],
      'UTC',
    );
    expect(
      render(weekends, '2026-11-25T00:00:00Z', '2026-12-02T00:00:00Z'),
    ).toEqual(['A 2026-11-28T00:00:00.000Z 2026-11-30T00:00:00.000Z']);
  });

  it('puts earlier layers before later ones, and overrides before all', () => {
    const layered = schedule(
      [
        layer({
          userIds: ['TOP'],
          start: '2026-11-25T06:00:00Z',
          end: '2026-11-25T18:00:00Z',
        }),
        layer({ userIds: ['BASE'] }),
      ],
      'UTC',
    );
    layered.overrides.push({
      id: 'O',
      userId: 'OVER',
      start: '2026-11-25T12:00:00Z',
      end: '2026-11-25T20:00:00Z',
    });
    expect(
      render(layered, '2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z').map(
        text => text.split(' ')[0],
      ),
    ).toEqual(['BASE', 'TOP', 'OVER', 'BASE']);
  });

  it('renders nobody where there is nobody, or the layer has ended', () => {
    const empty = schedule([
      layer({ userIds: [] }),
      layer({ end: '2016-01-01T00:00:00Z' }),
    ]);
    expect(
      render(empty, '2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'),
    ).toEqual([]);
  });
});
