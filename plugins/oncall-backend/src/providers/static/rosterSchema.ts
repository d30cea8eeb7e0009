import { isTimeZone } from '@opsready/backstage-plugin-oncall-common';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { userRefOf } from '../../files/userRefOf';

/** In the order of the week, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const MINUTES_OF_DAY = 24 * 60;

const timeZone = z
  .string()
  .refine(
    isTimeZone,
    'is no time zone. Write one of the IANA database, such as Europe/Berlin.',
  );

/** A user of the catalog, as a full ref. */
const userRef = z.string().transform((text, context) => {
  const ref = userRefOf(text);
  if (ref === undefined) {
    context.addIssue({
      code: 'custom',
      message: 'is no user. Write for instance user:default/mara.',
    });
    return z.NEVER;
  }
  return ref;
});

/** 09:30 as minutes since midnight; 24:00 is the end of the day. */
const timeOfDay = z.string().transform((text, context) => {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (hours === undefined || time > MINUTES_OF_DAY) {
    context.addIssue({
      code: 'custom',
      message: 'is no time of day. Write for instance 09:00.',
    });
    return z.NEVER;
  }
  return time;
});

/** 22:00-06:00 as minutes since midnight; what ends before it begins ends on the next day. */
const hours = z.string().transform((text, context) => {
  const [from, to, ...more] = text
    .split('-')
    .map(part => timeOfDay.safeParse(part.trim()));
  if (
    !from?.success ||
    !to?.success ||
    more.length > 0 ||
    from.data === to.data
  ) {
    context.addIssue({
      code: 'custom',
      message: 'is no range of hours. Write for instance 09:00-17:00.',
    });
    return z.NEVER;
  }
  return {
    from: from.data,
    to: to.data > from.data ? to.data : to.data + MINUTES_OF_DAY,
  };
});

/** A date, or a date and a time; clocks of the roster show it, where no offset says otherwise. */
const moment = z
  .string()
  .refine(
    text =>
      DateTime.fromISO(text, { zone: 'utc' }).isValid &&
      /^\d{4}-\d{2}-\d{2}/.test(text),
    'is no date. Write for instance 2026-10-01 or 2026-10-01T09:00.',
  );

const weekday = z.enum(WEEKDAYS);
const turns = z.number().int().min(1).max(365).default(1);

const handOff = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), at: timeOfDay }),
  z.strictObject({ every: z.literal('week'), weekday, at: timeOfDay }),
  z.strictObject({
    every: z.literal('month'),
    day: z.number().int().min(1).max(31),
    at: timeOfDay,
  }),
]);

/** People who take turns. */
export const layerSchema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  people: z.array(userRef).min(1).max(200),
  start: moment,
  handOff,
  turn: turns,
  hours: z.partialRecord(weekday, z.array(hours).max(6)).optional(),
});

/** Somebody stands in for everybody of a level. */
export const overrideSchema = z.strictObject({
  person: userRef,
  from: moment,
  until: moment,
});

/** What a level is beside its layers and overrides, which are read one by one. */
export const levelSchema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  escalateAfterMinutes: z.number().int().min(1).max(10_080).optional(),
  combine: z.enum(['replace', 'together']).default('replace'),
  layers: z.array(z.unknown()).max(20).default([]),
  overrides: z.array(z.unknown()).max(1_000).default([]),
});

/** What a roster is beside its levels, which are read one by one. */
export const rosterSchema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  timeZone,
  url: z
    .string()
    .refine(
      text => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
      'is no address of a page. Begin it with https://.',
    )
    .optional(),
  levels: z.array(z.unknown()).min(1).max(10),
});

/** A layer as it is read. */
export type StaticLayer = z.output<typeof layerSchema>;
/** An override as it is read. */
export type StaticOverride = z.output<typeof overrideSchema>;
/** When one hands off to the next. */
export type StaticHandOff = z.output<typeof handOff>;
