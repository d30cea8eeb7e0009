import { RunbookDrift } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { RunbookRow } from '../../database/tables';
import { lineDiff } from '../../reviews/lineDiff';
import { oneVisible } from './visibleRunbooks';

type DriftRow = Pick<
  RunbookRow,
  'content_hash' | 'content_key' | 'reviewed_hash'
> & { current: string };

/** What changed since the last review, or `undefined` where the caller may see no runbook of that id. */
export async function runbookDrift(options: {
  database: Knex;
  runbookId: string;
  visible: VisibleEntities;
}): Promise<RunbookDrift | undefined> {
  const { database, runbookId, visible } = options;
  const row: DriftRow | undefined = await oneVisible(
    database,
    runbookId,
    visible,
  )
    .join('runbook_contents as c', 'c.content_key', 'r.content_key')
    .first(
      'r.content_hash',
      'r.content_key',
      'r.reviewed_hash',
      'c.content as current',
    );
  if (!row) {
    return undefined;
  }
  const hashes = {
    reviewedHash: row.reviewed_hash ?? undefined,
    currentHash: row.content_hash,
  };
  if (!row.reviewed_hash || row.reviewed_hash === row.content_hash) {
    return { drifted: false, ...hashes, lines: [] };
  }
  const reviewed: { content: string } | undefined = await database(
    'runbook_reviews as v',
  )
    .join('runbook_contents as c', 'c.content_key', 'v.content_key')
    .where({
      'v.runbook_id': runbookId,
      'v.content_hash': row.reviewed_hash,
    })
    .orderBy('v.reviewed_at', 'desc')
    .first('c.content');
  return {
    drifted: true,
    ...hashes,
    ...lineDiff(reviewed?.content ?? '', row.current),
  };
}
