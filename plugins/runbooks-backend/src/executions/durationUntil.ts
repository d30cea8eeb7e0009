import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/** Milliseconds from the start of an execution, given or as its row has it, to its end; null where it never started. */
export function durationUntil(
  knex: Knex,
  finishedAt: string,
  startedAt?: string | null,
): Knex.Raw {
  const started =
    startedAt === undefined ? knex.ref('started_at') : knex.raw('?', startedAt);
  return isPostgres(knex)
    ? knex.raw(
        'greatest(0, round(extract(epoch from (?::timestamptz - (?)::timestamptz)) * 1000))::bigint',
        [finishedAt, started],
      )
    : knex.raw(
        'max(0, cast(round((julianday(?) - julianday(?)) * 86400000) as integer))',
        [finishedAt, started],
      );
}
