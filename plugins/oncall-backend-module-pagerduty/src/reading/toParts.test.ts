import { describeLayer } from './describeLayer';
import { layerSchema, Layer, policySchema, scheduleSchema } from './schemas';
import { toPerson } from './toPerson';
import { toRoster } from './toRoster';
import { toSchedule } from './toSchedule';

const window = {
  from: new Date('2026-07-08T00:00:00Z'),
  to: new Date('2026-08-05T00:00:00Z'),
};

const layer = (change: object = {}): Layer =>
  layerSchema.parse({
    name: 'Layer 1',
    rotation_virtual_start: '2015-11-06T20:00:00-05:00',
    rotation_turn_length_seconds: 86_400,
    users: [{ user: { id: 'PXPGF42', type: 'user_reference' } }],
    ...change,
  });

describe('describeLayer', () => {
  it.each([
    [{}, 'Daily, hands off at 20:00 (America/New_York)'],
    [
      { rotation_turn_length_seconds: 604_800 },
      'Weekly, hands off Friday at 20:00 (America/New_York)',
    ],
    [
      { rotation_turn_length_seconds: 1_209_600 },
      'Every 2 weeks, hands off Friday at 20:00 (America/New_York)',
    ],
    [
      { rotation_turn_length_seconds: 43_200 },
      'Every 12 hours, hands off at 20:00 (America/New_York)',
    ],
    [
      {
        restrictions: [
          {
            type: 'daily_restriction',
            start_time_of_day: '08:00:00',
            duration_seconds: 32_400,
          },
          {
            type: 'weekly_restriction',
            start_time_of_day: '10:30:00',
            start_day_of_week: 7,
            duration_seconds: 5_400,
          },
        ],
      },
      'Daily, hands off at 20:00 (America/New_York); on from every day 08:00 for 9 hours; on from Sunday 10:30 for 90 minutes',
    ],
  ])('tells %j', (change, text) => {
    expect(describeLayer(layer(change), 'America/New_York')).toBe(text);
  });
});

describe('toSchedule', () => {
  const shifts = { scheduleId: 'P', onCalls: [] };

  it('says which time zone it does not know, and goes on', () => {
    const schedule = scheduleSchema.parse({
      id: 'P',
      name: 'Primary',
      time_zone: 'Eastern Time (US & Canada)',
    });
    expect(toSchedule(shifts, { schedule, title: 'x', window })).toEqual({
      id: 'P',
      title: 'Primary',
      rotations: [],
      shifts: [],
      problems: [expect.stringContaining("'Eastern Time (US & Canada)'")],
    });
  });

  it('leaves out layers that have ended', () => {
    const schedule = scheduleSchema.parse({
      id: 'P',
      name: 'Primary',
      schedule_layers: [layer({ end: '2026-01-01T00:00:00Z' }), layer()].map(
        part => JSON.parse(JSON.stringify(part)),
      ),
    });
    const { rotations } = toSchedule(shifts, { schedule, title: 'x', window });
    expect(rotations).toHaveLength(1);
  });
});

describe('toRoster', () => {
  it('says that nobody can be paged where no service uses a policy', () => {
    const policy = policySchema.parse({
      id: 'P',
      name: 'Alone',
      escalation_rules: [],
      services: [],
    });
    expect(toRoster(policy)).toMatchObject({
      pageTargets: [{ id: 'P', problem: expect.any(String) }],
      problems: [expect.stringContaining('No service uses')],
    });
  });

  it('says that nothing can be sent where there is no key that acts', () => {
    const policy = policySchema.parse({
      id: 'P',
      name: 'Read',
      escalation_rules: [],
      services: [{ id: 'S', summary: 'Mail', status: 'active' }],
    });
    expect(toRoster(policy, { noActing: 'No key.' }).declareTargets).toEqual([
      { id: 'S', title: 'Mail', problem: 'No key.' },
    ]);
  });

  it('knows schedules of every type, and people', () => {
    const policy = policySchema.parse({
      id: 'P',
      name: 'All',
      escalation_rules: [
        {
          targets: [
            { id: 'A', type: 'schedule_reference' },
            { id: 'B', type: 'schedule_v3_reference' },
            { id: 'C', type: 'user_reference', summary: null },
          ],
        },
      ],
    });
    expect(toRoster(policy).levels).toEqual([
      {
        targets: [
          { kind: 'schedule', id: 'A' },
          { kind: 'schedule', id: 'B' },
          { kind: 'person', id: 'C' },
        ],
      },
    ]);
  });
});

describe('toPerson', () => {
  it('leaves out a time zone that nobody knows, and kinds that are new', () => {
    expect(
      toPerson({
        id: 'P',
        name: 'Regina Phalange',
        time_zone: 'Eastern',
        contact_methods: [
          { id: 'C', type: 'whatsapp_contact_method_reference' },
        ],
      }),
    ).toEqual({
      id: 'P',
      name: 'Regina Phalange',
      channels: [{ id: 'C', kind: 'other', active: true }],
      gone: false,
    });
  });
});
