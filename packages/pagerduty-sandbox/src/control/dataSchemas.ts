import { IANAZone } from 'luxon';
import { z } from 'zod';

const id = z.string().min(1);
const time = z.iso.datetime({ offset: true });
const timeZone = z.string().refine(zone => IANAZone.isValidZone(zone), {
  error: 'must be a time zone of the IANA database',
});

export const userSchema = z.strictObject({
  id,
  name: z.string().min(1),
  email: z.string(),
  timeZone: timeZone.default('UTC'),
  contactMethods: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['phone', 'sms', 'email', 'push_notification']),
        label: z.string().default('Work'),
        address: z.string(),
        countryCode: z.number().int().optional(),
      }),
    )
    .default([]),
  hasRules: z.boolean().optional(),
  deleted: z.boolean().optional(),
});

const layerSchema = z.strictObject({
  id,
  name: z.string().default('Layer'),
  start: time,
  end: time.optional(),
  rotationVirtualStart: time,
  rotationTurnLengthSeconds: z.number().int().min(60),
  userIds: z.array(id),
  restrictions: z
    .array(
      z.strictObject({
        type: z.enum(['daily_restriction', 'weekly_restriction']),
        startTimeOfDay: z.string().regex(/^\d{2}:\d{2}:\d{2}$/),
        durationSeconds: z.number().int().min(1).max(604_800),
        startDayOfWeek: z.number().int().min(1).max(7).optional(),
      }),
    )
    .default([]),
});

export const overrideSchema = z.strictObject({
  id,
  userId: id,
  start: time,
  end: time,
});

export const scheduleSchema = z.strictObject({
  id,
  name: z.string().min(1),
  timeZone: timeZone.default('UTC'),
  layers: z.array(layerSchema).default([]),
  overrides: z.array(overrideSchema).default([]),
  shiftBased: z.boolean().optional(),
});

export const policySchema = z.strictObject({
  id,
  name: z.string().min(1),
  numLoops: z.number().int().min(0).default(0),
  rules: z.array(
    z.strictObject({
      id,
      delayMinutes: z.number().int().min(0).default(30),
      targets: z.array(
        z.strictObject({ type: z.enum(['user', 'schedule']), id }),
      ),
    }),
  ),
});

export const serviceSchema = z.strictObject({
  id,
  name: z.string().min(1),
  policyId: id,
  status: z.enum(['active', 'disabled', 'maintenance']).default('active'),
});
