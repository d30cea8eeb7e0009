import { readCadence } from '@opsready/backstage-plugin-opsready-node';
import { z } from 'zod';
import { userRefOf } from './userRefOf';

/** In YAML nothing after the colon is an empty text. */
export function maybe<TSchema extends z.ZodType>(schema: TSchema) {
  return z.preprocess(
    value => (value === '' ? undefined : value),
    schema.optional(),
  );
}

export function text(longest: number) {
  return z.string().trim().min(1).max(longest);
}

/** When somebody last found the file to be right, and who did. */
export const reviewField = z.strictObject({
  on: z
    .string()
    .refine(isDay, { error: 'has to be a date such as 2026-01-31.' })
    .describe('A date: 2026-01-31'),
  by: z.string().refine(by => userRefOf(by) !== undefined, {
    error: 'has to be a user of the catalog such as user:default/ada.',
  }),
});

export const reviewEveryField = z
  .string()
  .refine(every => readCadence(every) !== undefined, {
    error: 'has to be a period such as P90D or 90 days.',
  })
  .describe('A period: P90D or 90 days');

function isDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}
