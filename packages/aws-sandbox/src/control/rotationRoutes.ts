import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WEEK_DAYS } from '../engine/rotations/handOffs';
import { isTimeZone } from '../engine/rotations/localTime';
import { contactArn, rotationArn, type StoredRotation } from '../state';
import {
  ControlError,
  type ControlledSandbox,
  type ControlRoute,
} from './ControlRoute';
import { incidentManagerAt, placeSchema, type Place } from './place';

const instant = z.iso
  .datetime({ offset: true })
  .transform(text => new Date(text));
const time = z.object({
  HourOfDay: z.number().int().min(0).max(23),
  MinuteOfHour: z.number().int().min(0).max(59),
});
const day = z.enum(WEEK_DAYS);

const recurrenceSchema = z
  .object({
    NumberOfOnCalls: z.number().int().min(1).default(1),
    RecurrenceMultiplier: z.number().int().min(1).max(100).default(1),
    DailySettings: z.array(time).optional(),
    WeeklySettings: z
      .array(z.object({ DayOfWeek: day, HandOffTime: time }))
      .optional(),
    MonthlySettings: z
      .array(
        z.object({
          DayOfMonth: z.number().int().min(1).max(31),
          HandOffTime: time,
        }),
      )
      .optional(),
    ShiftCoverages: z
      .partialRecord(day, z.array(z.object({ Start: time, End: time })))
      .optional(),
  })
  .refine(
    ({ DailySettings, WeeklySettings, MonthlySettings }) =>
      [DailySettings, WeeklySettings, MonthlySettings].filter(
        settings => settings && settings.length > 0,
      ).length === 1,
    'must have one of DailySettings, WeeklySettings and MonthlySettings',
  );

const nameSchema = placeSchema.extend({
  name: z.string().regex(/^[a-zA-Z0-9_]+$/, 'may have letters, digits and _'),
});

const rotationSchema = nameSchema.extend({
  /** Aliases of people in the order of their turns. */
  members: z.array(z.string()).min(1),
  timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  startTime: instant,
  recurrence: recurrenceSchema,
});

const overrideSchema = placeSchema.extend({
  rotation: z.string(),
  members: z.array(z.string()),
  from: instant,
  until: instant,
});

const overridesSchema = placeSchema.extend({
  rotation: z.string(),
  /** All of them where absent. */
  id: z.string().optional(),
});

export const rotationRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/incident-manager/rotations',
    about:
      'puts a rotation; one that is there keeps its overrides: { account, region, name, members: aliases, timeZone, startTime, recurrence }',
    run({ sandbox, body }) {
      const wanted = rotationSchema.parse(body);
      const { rotations } = incidentManagerAt(sandbox, wanted);
      const arn = rotationArn(wanted, wanted.name);
      rotations.set(arn, {
        arn,
        name: wanted.name,
        contactArns: wanted.members.map(alias => contactArn(wanted, alias)),
        startTime: wanted.startTime,
        timeZone: wanted.timeZone,
        recurrence: wanted.recurrence,
        overrides: rotations.get(arn)?.overrides ?? [],
      });
      return { arn };
    },
  },
  {
    method: 'DELETE',
    path: '/incident-manager/rotations',
    about: 'deletes one, whatever schedule names it: ?account= &region= &name=',
    run({ sandbox, query }) {
      const wanted = nameSchema.parse(Object.fromEntries(query));
      const { arn } = rotationAt(sandbox, wanted, wanted.name);
      incidentManagerAt(sandbox, wanted).rotations.delete(arn);
      return { deleted: arn };
    },
  },
  {
    method: 'POST',
    path: '/incident-manager/overrides',
    about:
      'lets somebody stand in: { account, region, rotation, members: aliases, from, until }',
    run({ sandbox, body }) {
      const wanted = overrideSchema.parse(body);
      if (wanted.until <= wanted.from) {
        throw new ControlError(400, 'until must be after from');
      }
      const { overrides } = rotationAt(sandbox, wanted, wanted.rotation);
      const id = randomUUID();
      overrides.push({
        id,
        contactArns: wanted.members.map(alias => contactArn(wanted, alias)),
        startTime: wanted.from,
        endTime: wanted.until,
        createdAt: sandbox.world().clock.now(),
      });
      return { id };
    },
  },
  {
    method: 'DELETE',
    path: '/incident-manager/overrides',
    about: 'deletes one or all: ?account= &region= &rotation= &id=',
    run({ sandbox, query }) {
      const wanted = overridesSchema.parse(Object.fromEntries(query));
      const rotation = rotationAt(sandbox, wanted, wanted.rotation);
      rotation.overrides = rotation.overrides.filter(
        ({ id }) => wanted.id !== undefined && id !== wanted.id,
      );
      return { left: rotation.overrides.length };
    },
  },
];

function rotationAt(
  sandbox: ControlledSandbox,
  place: Place,
  name: string,
): StoredRotation {
  const found = incidentManagerAt(sandbox, place).rotations.get(
    rotationArn(place, name),
  );
  if (!found) {
    throw new ControlError(404, `There is no rotation ${name} there`);
  }
  return found;
}
