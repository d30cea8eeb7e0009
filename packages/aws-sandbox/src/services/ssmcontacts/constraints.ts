import { AwsFault } from '../../protocols';
import type { RecurrenceSettings } from '@aws-sdk/client-ssm-contacts';
import { isTimeZone } from '../../engine/rotations/localTime';
import { WEEK_DAYS } from '../../engine/rotations/handOffs';
import {
  assertLength,
  assertOneOf,
  assertPattern,
  assertRange,
  assertSize,
} from '../constraints';
import { pageOf } from '../page';

const ARN =
  /^arn:(aws|aws-cn|aws-us-gov):ssm-contacts:[-\w+=/,.@]*:[0-9]+:([\w+=/,.@:-])*$/;

/** AWS says how many a page may hold at most and not how many it holds unasked. */
const DEFAULT_PAGE = 100;

export function assertArn(value: string | undefined, member: string): void {
  assertLength(value, member, { max: 2048 });
  assertPattern(value, member, ARN);
}

export function invalid(message: string): AwsFault {
  return new AwsFault(
    'ValidationException',
    `Invalid value provided - ${message}`,
    {
      details: { Reason: 'FIELD_VALIDATION_FAILED' },
    },
  );
}

/** One page of a list, with the limits of SSM Contacts. A page of 0 is one of the usual size. */
export function contactsPage<T>(
  items: readonly T[],
  input: { MaxResults?: number; NextToken?: string },
): { items: T[]; nextToken: string | undefined } {
  const { MaxResults, NextToken, ...query } = input;
  assertRange(MaxResults, 'maxResults', { min: 0, max: 1024 });
  assertLength(NextToken, 'nextToken', { max: 2048 });
  return pageOf({
    items,
    size: MaxResults || DEFAULT_PAGE,
    token: NextToken,
    query,
    onBadToken() {
      throw invalid('The NextToken does not continue this request');
    },
  });
}

/** Refuses a window of time that ends before it begins. */
export function assertWindow(
  from: Date | undefined,
  until: Date | undefined,
): void {
  if (from && until && until.getTime() <= from.getTime()) {
    throw invalid('EndTime must be after StartTime');
  }
}

export function assertTimeZone(zone: string | undefined): void {
  assertLength(zone, 'timeZoneId', { max: 255 });
  if (zone !== undefined && !isTimeZone(zone)) {
    throw invalid(`${zone} is no time zone`);
  }
}

/** What AWS demands of a recurrence beyond its shape: limits, and exactly one kind of hand-off. */
export function assertRecurrence(recurrence: RecurrenceSettings): void {
  const { DailySettings, WeeklySettings, MonthlySettings } = recurrence;
  assertRange(recurrence.NumberOfOnCalls, 'recurrence.numberOfOnCalls', {
    min: 1,
    max: 30,
  });
  assertRange(
    recurrence.RecurrenceMultiplier,
    'recurrence.recurrenceMultiplier',
    { min: 1, max: 100 },
  );
  const kinds = [DailySettings, WeeklySettings, MonthlySettings].filter(
    settings => settings !== undefined && settings.length > 0,
  );
  if (kinds.length !== 1) {
    throw invalid(
      'Recurrence must have one of DailySettings, WeeklySettings and MonthlySettings',
    );
  }
  for (const settings of kinds) {
    assertSize(settings?.length ?? 0, 'recurrence.settings', { max: 10 });
  }
  for (const { DayOfWeek } of WeeklySettings ?? []) {
    assertOneOf(DayOfWeek, 'recurrence.weeklySettings.dayOfWeek', WEEK_DAYS);
  }
  for (const { DayOfMonth } of MonthlySettings ?? []) {
    assertRange(DayOfMonth, 'recurrence.monthlySettings.dayOfMonth', {
      min: 1,
      max: 31,
    });
  }
  assertTimes(recurrence);
}

function assertTimes(recurrence: RecurrenceSettings): void {
  const coverages = Object.entries(recurrence.ShiftCoverages ?? {});
  for (const [day] of coverages) {
    assertOneOf(day, 'recurrence.shiftCoverages', WEEK_DAYS);
  }
  const times = [
    ...(recurrence.DailySettings ?? []),
    ...(recurrence.WeeklySettings ?? []).map(setting => setting.HandOffTime),
    ...(recurrence.MonthlySettings ?? []).map(setting => setting.HandOffTime),
    ...coverages.flatMap(([, hours]) =>
      (hours ?? []).flatMap(({ Start, End }) => [Start, End]),
    ),
  ];
  for (const time of times) {
    if (!time) {
      throw invalid('A coverage time must have a Start and an End');
    }
    assertRange(time.HourOfDay, 'hourOfDay', { min: 0, max: 23 });
    assertRange(time.MinuteOfHour, 'minuteOfHour', { min: 0, max: 59 });
  }
}
