import { z } from 'zod';
import { maybe, reviewEveryField, reviewField, text } from '../files/fields';
import { isDuration } from './isDuration';

/** How grave an incident is, and how soon somebody responds. */
export const severitySchema = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)
    .describe('Short, such as SEV1'),
  title: text(100),
  definition: text(2_000),
  respondWithin: z
    .string()
    .trim()
    .refine(isDuration, { error: 'has to be a duration such as PT15M.' })
    .describe('ISO 8601 duration: PT15M'),
  impact: maybe(z.enum(['1', '2', '3', '4', '5'])),
  urgency: maybe(z.enum(['high', 'low'])),
});

/** What stands in front of an incident plan; severities are judged one by one, so that a wrong one does not take the others with it. */
export const planFrontMatterSchema = z.strictObject({
  title: maybe(text(200)),
  severities: maybe(z.array(z.unknown()).max(20)),
  review: maybe(reviewField),
  reviewEvery: maybe(reviewEveryField),
});

/** All of the front matter in one, as it is published. */
export const planSchema = planFrontMatterSchema.extend({
  severities: maybe(z.array(severitySchema).max(20)),
});
