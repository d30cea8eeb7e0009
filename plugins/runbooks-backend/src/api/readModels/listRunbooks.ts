import { Runbooks } from '@opsready/backstage-plugin-runbooks-common';
import { summaryOf } from '../../runbooks/summaryOf';
import { summaryRows } from '../../runbooks/summaryRows';
import { filterRunbooks } from './filterRunbooks';

/** One page of runbooks by title, and how many there are. */
export async function listRunbooks(
  options: Parameters<typeof filterRunbooks>[0] & {
    page: { limit: number; offset: number };
  },
): Promise<Runbooks> {
  const { database, page, now } = options;
  const ids = filterRunbooks(options)
    .orderBy(['r.sort_title', 'r.id'])
    .limit(page.limit)
    .offset(page.offset)
    .select('r.id');
  const [rows, [{ total }]] = await Promise.all([
    summaryRows(database, ids).orderBy(['r.sort_title', 'r.id']),
    filterRunbooks(options).count({ total: '*' }),
  ]);
  return {
    now: now.toISOString(),
    items: rows.map(row => summaryOf(row, now)),
    totalItems: Number(total),
  };
}
