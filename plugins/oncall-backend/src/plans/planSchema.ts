import { z } from 'zod';
import { maybe, reviewEveryField, reviewField, text } from '../files/fields';
import { isDuration } from './isDuration';

const severity = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)
    .describe('Short, such as SEV1'),
  title: text(100),
  definition: text(2_000),
  respondWithin: z.string().trim().refine(isDuration, {
    error: 'has to be a duration such as PT15M.',
  }),
  impact: maybe(z.enum(['1', '2', '3', '4', '5'])),
  urgency: maybe(z.enum(['high', 'low'])),
});

/** What stands in front of an incident plan. */
export const planFrontMatterSchema = z.strictObject({
  title: maybe(text(200)),
  severities: maybe(z.array(z.unknown()).max(20)),
  review: maybe(reviewField),
  reviewEvery: maybe(reviewEveryField),
});

export const severitySchema = severity;
