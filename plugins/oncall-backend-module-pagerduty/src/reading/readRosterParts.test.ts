import { ProviderSchedule } from '@opsready/backstage-plugin-oncall-node';
import {
  pagerDutySandbox,
  READ_KEY,
  TestSandbox,
  WINDOW,
} from '../__testUtils__/pagerDutySandbox';

const HOUR_MS = 3_600_000;

describe('reading PagerDuty', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await pagerDutySandbox();
  });
  afterEach(() => sandbox.close());

  const put = (kind: string, item: object) =>
    sandbox.control('PUT', `/${kind}`, { account: 'parcelwise', item });

  it('delivers escalation policies with levels, also an empty one, and services', async () => {
    const { rosters } = await sandbox.read();
    expect(rosters.get('PCHK001')).toEqual({
      id: 'PCHK001',
      aliases: ['service/PSVCHK1', 'service/PSVCHK2'],
      title: 'Checkout',
      url: 'https://parcelwise.pagerduty.com/escalation_policies/PCHK001',
      levels: [
        { delayMinutes: 10, targets: [] },
        { delayMinutes: 15, targets: [{ kind: 'person', id: 'PUMARA' }] },
        { delayMinutes: 30, targets: [{ kind: 'schedule', id: 'PSCHK01' }] },
      ],
      pageTargets: [
        { id: 'PSVCHK1', title: 'Checkout' },
        {
          id: 'PSVCHK2',
          title: 'Checkout, first version',
          problem:
            'It is disabled at PagerDuty: enable it, or take another one.',
        },
      ],
      declareTargets: expect.any(Array),
      problems: [],
    });
  });

  it('delivers schedules with turns in plain words', async () => {
    const { schedules } = await sandbox.read();
    expect(schedules.get('PSPAY01')).toMatchObject({
      title: 'Payments primary',
      timeZone: 'Europe/Berlin',
      rotations: [
        {
          title: 'Weekly',
          description: 'Weekly, hands off Monday at 09:00 (Europe/Berlin)',
          personIds: ['PUAMARA', 'PULUCA', 'PUSOFIA'],
        },
      ],
      problems: [],
    });
    const [first] = schedules.get('PSPAY01')!.shifts;
    // Whole, though the window begins in the middle of it.
    expect(first).toEqual({
      personId: 'PUSOFIA',
      from: new Date('2026-07-06T07:00:00Z'),
      until: new Date('2026-07-13T07:00:00Z'),
      source: 'regular',
    });
  });

  it('delivers who was deleted as gone, and who cannot be notified', async () => {
    await put('users', {
      id: 'PULUCA',
      name: 'Luca Rossi',
      email: 'luca@parcelwise.example',
      contactMethods: [{ id: 'C', kind: 'email', address: 'x@example.com' }],
      hasRules: false,
    });
    const { people } = await sandbox.read();
    expect(people.get('PUKOFI')).toEqual({
      id: 'PUKOFI',
      name: 'Kofi Mensah',
      channels: [],
      gone: true,
    });
    expect(people.get('PULUCA')?.channels).toEqual([
      { id: 'C', kind: 'email', active: false },
    ]);
    expect(people.get('PUAIKO')).toMatchObject({
      timeZone: 'Asia/Tokyo',
      channels: [
        { kind: 'voice', active: true },
        { kind: 'sms' },
        { kind: 'email' },
        { kind: 'push' },
      ],
    });
    // Nobody who is on no roster.
    expect(people.has('PUPORTAL')).toBe(false);
  });

  it('takes a handful of calls for everything, and for one roster', async () => {
    await sandbox.countCalls();
    await sandbox.read();
    expect(await sandbox.countCalls()).toEqual({
      listEscalationPolicies: 1,
      listSchedules: 1,
      listOnCalls: 1,
      listUsers: 1,
    });
    await sandbox.read(['PPAY001']);
    expect(await sandbox.countCalls()).toEqual({
      getEscalationPolicy: 1,
      getSchedule: 2,
      listOnCalls: 1,
    });
  });

  it('reads many rosters by lists', async () => {
    await sandbox.countCalls();
    const ids = Array.from({ length: 30 }, (_, index) => `PNONE${index}`);
    const { rosters } = await sandbox.read([...ids, 'PPAY001']);
    expect([...rosters.keys()]).toEqual(['PPAY001']);
    expect((await sandbox.countCalls()).listEscalationPolicies).toBe(1);
  });

  it('reads every page, each thing once', async () => {
    for (let index = 0; index < 230; index += 1) {
      await put('policies', {
        id: `PMANY${index}`,
        name: `Many ${index}`,
        rules: [{ id: 'R', targets: [{ type: 'schedule', id: 'PSPAY01' }] }],
      });
    }
    const { rosters, schedules } = await sandbox.read();
    expect(rosters.size).toBe(232);
    expect(schedules.get('PSPAY01')?.shifts).toHaveLength(5);
    expect((await sandbox.countCalls()).listEscalationPolicies).toBe(3);
  });

  it('takes overrides for what they are', async () => {
    await sandbox.control('PUT', '/overrides', {
      account: 'parcelwise',
      scheduleId: 'PSPAY01',
      item: {
        id: 'O',
        userId: 'PUMARA',
        start: '2026-07-09T00:00:00Z',
        end: '2026-07-10T00:00:00Z',
      },
    });
    const { schedules } = await sandbox.read();
    const { shifts } = schedules.get('PSPAY01')!;
    expect(
      shifts.slice(0, 3).map(({ personId, source }) => [personId, source]),
    ).toEqual([
      ['PUSOFIA', 'regular'],
      ['PUMARA', 'override'],
      ['PUSOFIA', 'regular'],
    ]);
  });

  it('knows the shifts of a schedule that only on-calls tell of', async () => {
    const [schedule] = await sandbox.control(
      'GET',
      '/schedules?account=parcelwise',
    );
    await put('schedules', { ...schedule, shiftBased: true });
    for (const ids of [undefined, ['PPAY001']]) {
      const { schedules } = await sandbox.read(ids);
      expect(schedules.get('PSPAY01')).toMatchObject({
        title: 'Payments primary',
        rotations: [],
        problems: [],
      });
      expect(schedules.get('PSPAY01')?.shifts).toHaveLength(5);
    }
  });

  it('marks one schedule incomplete, and no other', async () => {
    await sandbox.control('POST', '/truncations', {
      operation: 'listOnCalls',
      keep: 1,
      naming: 'PSPAY02',
    });
    const { schedules } = await sandbox.read();
    expect(
      [...schedules.values()].map(({ id, incomplete }) => [
        id,
        incomplete !== undefined,
      ]),
    ).toEqual([
      ['PSPAY01', false],
      ['PSPAY02', true],
      ['PSCHK01', false],
    ]);
  });

  it('throws where the list of rosters does not end, so that none is taken for gone', async () => {
    await sandbox.control('POST', '/truncations', {
      operation: 'listEscalationPolicies',
      keep: 1,
    });
    await expect(sandbox.read()).rejects.toMatchObject({
      name: 'ProviderError',
      kind: 'unavailable',
    });
  });

  it('reads by themselves the people and schedules that lists do not get to', async () => {
    const whole = await sandbox.read();
    await sandbox.control('PUT', '/truncations', [
      { operation: 'listUsers', keep: 2 },
      { operation: 'listSchedules', keep: 1 },
    ]);
    const cut = await sandbox.read();
    expect(cut.schedules).toEqual(whole.schedules);
    expect([...cut.people.values()]).toEqual(
      expect.arrayContaining([...whole.people.values()]),
    );
  });

  it('covers what PagerDuty says that is covered', async () => {
    const days = { Mon: 1, Wed: 3 };
    await put('schedules', {
      id: 'PSPART',
      name: 'Partly',
      timeZone: 'America/New_York',
      layers: [
        {
          id: 'L',
          start: '2026-01-01T00:00:00Z',
          rotationVirtualStart: '2026-01-01T05:00:00Z',
          rotationTurnLengthSeconds: 86_400,
          userIds: ['PUAMARA', 'PULUCA', 'PUSOFIA'],
          restrictions: Object.values(days).map(startDayOfWeek => ({
            type: 'weekly_restriction',
            startDayOfWeek,
            startTimeOfDay: '20:00:00',
            durationSeconds: 14 * 3_600,
          })),
        },
      ],
      overrides: [
        {
          id: 'O',
          userId: 'PUMARA',
          start: '2026-10-30T00:00:00Z',
          end: '2026-10-31T07:30:00Z',
        },
      ],
    });
    await put('policies', {
      id: 'PPART',
      name: 'Partly',
      rules: [{ id: 'R', targets: [{ type: 'schedule', id: 'PSPART' }] }],
    });
    // Clocks change in New York within.
    const window = {
      from: new Date('2026-10-20T00:00:00Z'),
      to: new Date('2026-11-17T00:00:00Z'),
    };
    const { schedules } = await sandbox.read(['PPART', 'PPAY001'], window);
    for (const [id, schedule] of schedules) {
      const response = await fetch(
        `${sandbox.url}/schedules/${id}?since=${window.from.toISOString()}&until=${window.to.toISOString()}`,
        { headers: { authorization: `Token token=${READ_KEY}` } },
      );
      const { final_schedule: final } = (await response.json()).schedule;
      expect(
        Math.abs(
          percentOf(schedule, window) - final.rendered_coverage_percentage,
        ),
      ).toBeLessThan(0.06);
    }
    expect(percentOf(schedules.get('PSPART')!, window)).toBeLessThan(25);
  });
});

function percentOf(
  { shifts }: ProviderSchedule,
  { from, to }: typeof WINDOW,
): number {
  let covered = 0;
  for (let at = from.getTime(); at < to.getTime(); at += HOUR_MS / 2) {
    const isCovered = shifts.some(
      shift =>
        (shift.from?.getTime() ?? -Infinity) <= at &&
        at < (shift.until?.getTime() ?? Infinity),
    );
    covered += isCovered ? HOUR_MS / 2 : 0;
  }
  return (covered / (to.getTime() - from.getTime())) * 100;
}
