import { AuditFilter } from '@opsready/backstage-plugin-runbooks-backend/src/audit/auditQuery';
import { listAudit } from '@opsready/backstage-plugin-runbooks-backend/src/audit/listAudit';
import { Knex } from 'knex';
import { NOW } from '../seed/company';
import { Caller } from './Caller';
import { Query } from './Query';
import { Samples } from './Samples';

const DAY_MS = 86_400_000;

/** The page of the record, with every kind of filter. */
export function auditQueries(
  database: Knex,
  caller: Caller,
  samples: Samples,
): Query[] {
  const { auditEntries, busyEntity, busyPerson, busyRunbook } = samples;
  const list = (name: string, filter: AuditFilter, offset = 0): Query => ({
    name,
    run: () =>
      listAudit({
        database,
        filter,
        visible: caller.entities,
        page: { limit: 25, offset },
        now: NOW,
      }),
  });
  const daysAgo = (days: number) =>
    new Date(NOW.getTime() - days * DAY_MS).toISOString();
  return [
    list('none', {}),
    list('none, last page', {}, auditEntries - 25),
    list('execution', { executionId: samples.oneExecution }),
    list('entity', { entityRef: busyEntity }),
    list('runbook', { runbookId: busyRunbook }),
    list('person', { actor: busyPerson }),
    list('a month', { since: daysAgo(130), until: daysAgo(100) }),
    list('a person in a month', {
      actor: busyPerson,
      since: daysAgo(130),
      until: daysAgo(100),
    }),
  ];
}
