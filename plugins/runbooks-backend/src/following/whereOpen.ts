import { Knex } from 'knex';

/**
 * Those that have to do with a provider still: not ended, or with steps to be read for the last time. Word for word the
 * condition of the index `executions_open_idx`, without which it would not be used.
 */
export function whereOpen(query: Knex.QueryBuilder): void {
  query.whereRaw(
    "(status in ('submitting', 'running', 'waiting', 'stopping', 'unknown') or steps_due)",
  );
}
