import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  insertRows,
  TooManyRequestsError,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const HOUR_MS = 60 * 60_000;

/** How often one person may do something in an hour. Throws where the key is wrong, naming it. */
export function readPerHour(
  config: Config,
  key: string,
  otherwise: number,
): number {
  const perHour = config.getOptionalNumber(key) ?? otherwise;
  if (!Number.isInteger(perHour) || perHour < 1) {
    throw new InputError(
      `Config key '${key}' must be a whole number of at least 1`,
    );
  }
  return perHour;
}

/** What happened at this instant, or before, does not count any more. */
export function anHourBefore(now: Date): string {
  return new Date(now.getTime() - HOUR_MS).toISOString();
}

/**
 * Lets what one person does be counted one after the other, so that several things at the same time do not all slip through.
 *
 * @param table - with a row per person, by `person_ref`
 */
export async function lockPerson(
  trx: Knex.Transaction,
  table: string,
  personRef: string,
): Promise<void> {
  await insertRows(trx, {
    table,
    columns: ['person_ref'],
    rows: [{ person_ref: personRef }],
    onConflict: { columns: ['person_ref'], action: 'lock' },
  });
}

/** @param oldest - of what counts: when that is an hour ago, there is room again */
export function tooOften(options: {
  message: (again: string) => string;
  oldest: string;
  now: Date;
}): TooManyRequestsError {
  const { message, oldest, now } = options;
  const again = Date.parse(oldest) + HOUR_MS;
  return new TooManyRequestsError(
    message(new Date(again).toISOString()),
    Math.max(1, Math.ceil((again - now.getTime()) / 1_000)),
  );
}
