import { z } from 'zod';

const id = z.string().min(1);
const text = z.string().nullish();
const instant = z.iso
  .datetime({ offset: true })
  .transform(value => new Date(value));

/** As PagerDuty refers to anything. */
const referenceSchema = z.object({
  id,
  type: z.string(),
  summary: text,
});

/** References of contact methods tell their kind and no address. */
export const userSchema = z.object({
  id,
  name: z.string(),
  email: text,
  time_zone: text,
  html_url: text,
  contact_methods: z.array(z.object({ id, type: z.string() })),
  notification_rules: z.array(z.object({ id })).nullish(),
});

export const policySchema = z.object({
  id,
  name: z.string(),
  html_url: text,
  escalation_rules: z.array(
    z.object({
      escalation_delay_in_minutes: z.number().nullish(),
      targets: z.array(referenceSchema).nullish(),
    }),
  ),
  services: z
    .array(
      z.object({ id, name: text, summary: text, status: z.string().nullish() }),
    )
    .nullish(),
});

const entrySchema = z.object({
  start: instant,
  end: instant,
  user: referenceSchema.nullish(),
});

const restrictionSchema = z.object({
  type: z.string(),
  start_time_of_day: z.string(),
  duration_seconds: z.number(),
  start_day_of_week: z.number().nullish(),
});

export const layerSchema = z.object({
  name: text,
  end: instant.nullish(),
  rotation_virtual_start: instant,
  rotation_turn_length_seconds: z.number(),
  users: z.array(z.object({ user: referenceSchema })),
  restrictions: z.array(restrictionSchema).nullish(),
  rendered_schedule_entries: z.array(entrySchema).nullish(),
  rendered_coverage_percentage: z.number().nullish(),
});

export const scheduleSchema = z.object({
  id,
  name: z.string(),
  time_zone: text,
  html_url: text,
  schedule_layers: z.array(layerSchema).nullish(),
});

export const onCallSchema = z.object({
  schedule: referenceSchema.nullish(),
  user: z.union([
    userSchema.extend({ type: z.literal('user'), summary: text }),
    referenceSchema,
  ]),
  /** Null is since ever, and for good. */
  start: instant.nullish(),
  end: instant.nullish(),
});

export const incidentSchema = z.object({
  id,
  incident_number: z.number().nullish(),
  title: text,
  status: z.enum(['triggered', 'acknowledged', 'resolved']),
  incident_key: text,
  created_at: instant,
  resolved_at: instant.nullish(),
  html_url: text,
  service: referenceSchema.nullish(),
  escalation_policy: referenceSchema.nullish(),
  priority: z.object({ name: text, summary: text }).nullish(),
  assignments: z.array(z.object({ assignee: referenceSchema })).nullish(),
});

export const prioritySchema = z.object({ id, name: z.string() });

/** Addresses pass through here, on their way to who asked for one. */
export const contactMethodSchema = z.object({
  type: z.string(),
  address: z.string(),
  country_code: z.number().nullish(),
});

export type Reference = z.infer<typeof referenceSchema>;
export type User = z.infer<typeof userSchema>;
export type Policy = z.infer<typeof policySchema>;
export type Layer = z.infer<typeof layerSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;
export type OnCall = z.infer<typeof onCallSchema>;
export type Incident = z.infer<typeof incidentSchema>;
