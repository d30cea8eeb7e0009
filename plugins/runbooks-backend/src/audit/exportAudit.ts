import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { auditEntryOf } from './auditEntryOf';
import { AuditFilter, auditQuery } from './auditQuery';
import { AuditRow } from './AuditRow';
import { csvLine } from './csvLine';

/** Rows that are read at a time. */
const BATCH = 500;

const COLUMNS: ReadonlyArray<
  [string, (entry: AuditEntry) => string | undefined]
> = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['event', ({ event }) => event],
  ['severity', ({ severity }) => severity],
  ['actor', ({ actor }) => actor],
  ['run as', ({ runAs }) => runAs],
  ['execution', ({ executionId }) => executionId],
  ['runbook', ({ runbookId }) => runbookId],
  ['entity', ({ entityRef }) => entityRef],
  ['account', ({ place }) => place?.account],
  ['region', ({ place }) => place?.region],
  ['environment', ({ place }) => place?.environment],
  ['plan hash', ({ planHash }) => planHash],
  [
    'parameters',
    ({ parameters }) =>
      parameters?.map(({ name, value }) => `${name}=${value}`).join('; '),
  ],
  ['detail', ({ detail }) => detail],
];

/** The record as CSV, newest first, a part at a time: memory does not grow with what is exported. */
export async function* exportAudit(options: {
  database: Knex;
  filter: AuditFilter;
  visible: VisibleEntities;
  page: { limit: number; offset: number };
}): AsyncGenerator<string> {
  const { page } = options;
  yield csvLine(COLUMNS.map(([title]) => title));
  let left = page.limit;
  let after: Pick<AuditRow, 'at' | 'id'> | undefined;
  while (left > 0) {
    const rows = await nextRows(options, after, Math.min(BATCH, left));
    if (rows.length === 0) {
      return;
    }
    yield rows
      .map(row => {
        const entry = auditEntryOf(row);
        return csvLine(COLUMNS.map(([, read]) => read(entry)));
      })
      .join('');
    after = rows.at(-1);
    left -= rows.length;
  }
}

/** By where the last part ended, so that entries that come in meanwhile shift nothing. */
async function nextRows(
  options: Parameters<typeof exportAudit>[0],
  after: Pick<AuditRow, 'at' | 'id'> | undefined,
  limit: number,
): Promise<AuditRow[]> {
  const query = auditQuery(options)
    .select('a.*')
    .orderBy([
      { column: 'a.at', order: 'desc' },
      { column: 'a.id', order: 'desc' },
    ])
    .limit(limit);
  if (after) {
    query.whereRaw('(a.at < ? or (a.at = ? and a.id < ?))', [
      after.at,
      after.at,
      after.id,
    ]);
  } else {
    query.offset(options.page.offset);
  }
  return query;
}
