import type { CoverageTime, OnCallSchedule, WeekDay } from '../../types';

const members = ['priya', 'tomas', 'ines'];
const timeZone = 'Europe/Stockholm';
const handOff = { HourOfDay: 9, MinuteOfHour: 0 };

/** The whole of each of these days. */
function wholeDays(days: WeekDay[]): Partial<Record<WeekDay, CoverageTime[]>> {
  const midnight = { HourOfDay: 0, MinuteOfHour: 0 };
  return Object.fromEntries(
    days.map(day => [day, [{ Start: midnight, End: midnight }]]),
  );
}

/** Three people take turns week by week from Monday morning, with one rotation for weekdays and one for weekends. */
export const schedules: OnCallSchedule[] = [
  {
    alias: 'platform-primary',
    displayName: 'Platform primary',
    rotations: [
      {
        name: 'platform_weekdays',
        members,
        timeZone,
        roundsAgo: 10,
        recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          WeeklySettings: [{ DayOfWeek: 'MON', HandOffTime: handOff }],
          ShiftCoverages: wholeDays(['MON', 'TUE', 'WED', 'THU', 'FRI']),
        },
        // Three days, so that some of it is on weekdays whenever the sandbox starts.
        overrides: [
          { members: ['priya'], fromHours: 24 * 15, untilHours: 24 * 18 },
        ],
      },
      {
        name: 'platform_weekends',
        members,
        timeZone,
        roundsAgo: 10,
        recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          WeeklySettings: [{ DayOfWeek: 'MON', HandOffTime: handOff }],
          ShiftCoverages: wholeDays(['SAT', 'SUN']),
        },
      },
    ],
  },
];
