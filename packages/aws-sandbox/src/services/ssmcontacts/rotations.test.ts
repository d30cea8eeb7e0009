import {
  GetRotationCommand,
  ListPreviewRotationShiftsCommand,
  ListRotationOverridesCommand,
  ListRotationsCommand,
  ListRotationShiftsCommand,
  paginateListRotationShifts,
  ResourceNotFoundException,
  ValidationException,
  type ListPreviewRotationShiftsCommandInput,
  type ListRotationShiftsCommandInput,
  type RotationShift,
} from '@aws-sdk/client-ssm-contacts';
import { testSandbox, type TestSandbox } from '../../testing/testSandbox';
import { contactsClient } from './__testUtils__/contactsClient';

const DAY_MS = 86_400_000;
const contact = (alias: string) =>
  `arn:aws:ssm-contacts:eu-west-1:111122223333:contact/${alias}`;
const aliasOf = (arn = '') => arn.split('/')[1];

describe('rotations', () => {
  let sandbox: TestSandbox;
  let weekdays: string;

  beforeAll(async () => {
    sandbox = await testSandbox();
    const { Rotations = [] } = await contactsClient(sandbox).send(
      new ListRotationsCommand({ RotationNamePrefix: 'platform_weekd' }),
    );
    weekdays = Rotations[0].RotationArn ?? '';
  });
  afterAll(() => sandbox.close());

  const now = async () =>
    new Date((await sandbox.control('GET', '/clock')).now).getTime();
  const shiftsOf = async (
    input: ListRotationShiftsCommandInput,
    pageSize?: number,
  ) => {
    const shifts: RotationShift[] = [];
    for await (const page of paginateListRotationShifts(
      { client: contactsClient(sandbox), pageSize },
      // The paginators of this client write into what they are given.
      { ...input },
    )) {
      shifts.push(...(page.RotationShifts ?? []));
    }
    return shifts;
  };
  const preview = async (input: ListPreviewRotationShiftsCommandInput) => {
    const { RotationShifts = [] } = await contactsClient(sandbox).send(
      new ListPreviewRotationShiftsCommand(input),
    );
    return RotationShifts.map(shift => [
      shift.ContactIds?.map(aliasOf).join('+'),
      shift.StartTime?.toISOString(),
      shift.EndTime?.toISOString(),
    ]);
  };

  it('lists rotations and answers one', async () => {
    const { Rotations = [] } = await contactsClient(sandbox).send(
      new ListRotationsCommand({}),
    );
    expect(Rotations.map(({ Name }) => Name)).toEqual([
      'platform_weekdays',
      'platform_weekends',
    ]);
    const rotation = await contactsClient(sandbox).send(
      new GetRotationCommand({ RotationId: weekdays }),
    );
    expect(rotation).toMatchObject({
      ContactIds: ['priya', 'tomas', 'ines'].map(contact),
      TimeZoneId: 'Europe/Stockholm',
      Recurrence: {
        NumberOfOnCalls: 1,
        RecurrenceMultiplier: 1,
        WeeklySettings: [
          {
            DayOfWeek: 'MON',
            HandOffTime: { HourOfDay: 9, MinuteOfHour: 0 },
          },
        ],
      },
    });
    expect(rotation.StartTime).toBeInstanceOf(Date);
  });

  it('has the first of them on call when it starts, whatever the day, and the next a week later', async () => {
    const { Rotations = [] } = await contactsClient(sandbox).send(
      new ListRotationsCommand({}),
    );
    const onCallAt = async (instant: number) => {
      const found = await Promise.all(
        Rotations.map(({ RotationArn }) =>
          shiftsOf({
            RotationId: RotationArn,
            StartTime: new Date(instant),
            EndTime: new Date(instant + 1000),
          }),
        ),
      );
      return found.flat().map(shift => shift.ContactIds?.map(aliasOf));
    };
    const at = await now();
    expect(await onCallAt(at)).toEqual([['priya']]);
    expect(await onCallAt(at + 7 * DAY_MS)).toEqual([['tomas']]);
  });

  it('answers four weeks in pages as in one, with an override in them', async () => {
    const from = await now();
    const window = {
      RotationId: weekdays,
      StartTime: new Date(from),
      EndTime: new Date(from + 28 * DAY_MS),
    };
    const whole = await shiftsOf(window);
    expect(await shiftsOf(window, 1)).toEqual(whole);
    const { RotationOverrides = [] } = await contactsClient(sandbox).send(
      new ListRotationOverridesCommand(window),
    );
    expect(RotationOverrides).toEqual([
      expect.objectContaining({ NewContactIds: [contact('priya')] }),
    ]);
    const standIns = whole.filter(({ Type }) => Type === 'OVERRIDDEN');
    expect(standIns.length).toBeGreaterThan(0);
    for (const shift of standIns) {
      expect(shift.ContactIds).toEqual([contact('priya')]);
      expect(shift.ShiftDetails?.OverriddenContactIds).toHaveLength(1);
      expect(Number(shift.StartTime)).toBeGreaterThanOrEqual(
        Number(RotationOverrides[0].StartTime),
      );
      expect(Number(shift.EndTime)).toBeLessThanOrEqual(
        Number(RotationOverrides[0].EndTime),
      );
    }
  });

  it('counts in local time: a hand-off stays at nine when the clocks change', async () => {
    const daily = {
      Members: ['a', 'b'].map(contact),
      TimeZoneId: 'America/New_York',
      Recurrence: {
        NumberOfOnCalls: 1,
        RecurrenceMultiplier: 1,
        DailySettings: [{ HourOfDay: 9, MinuteOfHour: 0 }],
      },
    };
    expect(
      await preview({
        ...daily,
        RotationStartTime: new Date('2026-10-31T13:00:00Z'),
        EndTime: new Date('2026-11-02T14:00:00Z'),
      }),
    ).toEqual([
      ['a', '2026-10-31T13:00:00.000Z', '2026-11-01T14:00:00.000Z'],
      ['b', '2026-11-01T14:00:00.000Z', '2026-11-02T14:00:00.000Z'],
    ]);
  });

  it('lets several be on call together', async () => {
    const shifts = await preview({
      Members: ['a', 'b', 'c'].map(contact),
      TimeZoneId: 'UTC',
      Recurrence: {
        NumberOfOnCalls: 2,
        RecurrenceMultiplier: 2,
        DailySettings: [{ HourOfDay: 0, MinuteOfHour: 0 }],
      },
      RotationStartTime: new Date('2026-06-01T00:00:00Z'),
      EndTime: new Date('2026-06-07T00:00:00Z'),
    });
    expect(shifts).toEqual([
      ['a+b', '2026-06-01T00:00:00.000Z', '2026-06-03T00:00:00.000Z'],
      ['c+a', '2026-06-03T00:00:00.000Z', '2026-06-05T00:00:00.000Z'],
      ['b+c', '2026-06-05T00:00:00.000Z', '2026-06-07T00:00:00.000Z'],
    ]);
  });

  it('says that a rotation is not there', async () => {
    await expect(
      shiftsOf({
        RotationId: weekdays.replace(/[^/]*$/, 'gone'),
        EndTime: new Date(),
      }),
    ).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('refuses a window that ends before it begins', async () => {
    await expect(
      contactsClient(sandbox).send(
        new ListRotationShiftsCommand({
          RotationId: weekdays,
          StartTime: new Date('2026-02-01'),
          EndTime: new Date('2026-01-01'),
        }),
      ),
    ).rejects.toBeInstanceOf(ValidationException);
  });

  const day = { HourOfDay: 9, MinuteOfHour: 0 };
  it.each<[string, Partial<ListPreviewRotationShiftsCommandInput>]>([
    ['a time zone that does not exist', { TimeZoneId: 'Mars/Olympus' }],
    ['nobody', { Members: [] }],
    [
      'two kinds of hand-off',
      {
        Recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          DailySettings: [day],
          WeeklySettings: [{ DayOfWeek: 'MON', HandOffTime: day }],
        },
      },
    ],
    [
      'no hand-off',
      { Recurrence: { NumberOfOnCalls: 1, RecurrenceMultiplier: 1 } },
    ],
    [
      'every 101 days',
      {
        Recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 101,
          DailySettings: [day],
        },
      },
    ],
    [
      'the 25th hour',
      {
        Recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          DailySettings: [{ HourOfDay: 25, MinuteOfHour: 0 }],
        },
      },
    ],
  ])('refuses %s', async (_name, wrong) => {
    await expect(
      preview({
        Members: [contact('a')],
        TimeZoneId: 'UTC',
        Recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          DailySettings: [day],
        },
        EndTime: new Date('2026-06-07T00:00:00Z'),
        ...wrong,
      }),
    ).rejects.toBeInstanceOf(ValidationException);
  });
});
