import { RecurrenceSettings } from '@aws-sdk/client-ssm-contacts';
import { describeRecurrence } from './describeRecurrence';

const at = (HourOfDay: number, MinuteOfHour = 0) => ({
  HourOfDay,
  MinuteOfHour,
});
const span = (from: number, to: number) => [{ Start: at(from), End: at(to) }];

function recurrence(part: Partial<RecurrenceSettings>): RecurrenceSettings {
  return { NumberOfOnCalls: 1, RecurrenceMultiplier: 1, ...part };
}

describe('a rotation in plain words', () => {
  it.each<[Partial<RecurrenceSettings>, string]>([
    [
      { DailySettings: [at(9)] },
      'Hands off every day at 09:00, Europe/Stockholm. Covers all hours.',
    ],
    [
      { DailySettings: [at(8), at(20, 30)], RecurrenceMultiplier: 2 },
      'Hands off every 2 days at 08:00 and 20:30, Europe/Stockholm. Covers all hours.',
    ],
    [
      {
        WeeklySettings: [
          { DayOfWeek: 'MON', HandOffTime: at(9) },
          { DayOfWeek: 'THU', HandOffTime: at(17) },
        ],
        NumberOfOnCalls: 2,
      },
      'Hands off every week on Monday at 09:00 and Thursday at 17:00, Europe/Stockholm. 2 people at a time. Covers all hours.',
    ],
    [
      {
        MonthlySettings: [{ DayOfMonth: 1, HandOffTime: at(0) }],
        RecurrenceMultiplier: 3,
        ShiftCoverages: {},
      },
      'Hands off every 3 months on day 1 at 00:00, Europe/Stockholm. Covers all hours.',
    ],
    [
      {
        DailySettings: [at(9)],
        ShiftCoverages: {
          SUN: span(0, 0),
          MON: span(8, 18),
          TUE: span(8, 18),
          FRI: span(22, 6),
          SAT: span(12, 0),
        },
      },
      'Hands off every day at 09:00, Europe/Stockholm. Covers Monday and Tuesday from 08:00 to 18:00; Friday from 22:00 to 06:00 of the next day; Saturday from 12:00 to 24:00; Sunday all day.',
    ],
    [
      {},
      'Hands off at no time that is given, Europe/Stockholm. Covers all hours.',
    ],
  ])('%#', (part, words) => {
    expect(describeRecurrence(recurrence(part), 'Europe/Stockholm')).toBe(
      words,
    );
  });

  it('needs no time zone', () => {
    expect(describeRecurrence(recurrence({ DailySettings: [at(9)] }))).toBe(
      'Hands off every day at 09:00. Covers all hours.',
    );
  });
});
