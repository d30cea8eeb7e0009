import {
  RunbookBinding,
  RunbookDetail,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { bindingOf } from '../../bindings/bindingOf';
import {
  EntityBindingRow,
  RunbookContentRow,
  RunbookReviewRow,
  RunbookRow,
} from '../../database/tables';
import { reviewableEntity } from '../../reviews/reviewableEntity';
import { reviewOf } from '../../reviews/reviewOf';
import { RunbookDetailColumn } from '../../runbooks/runbookColumns';
import { summaryOf } from '../../runbooks/summaryOf';
import { summaryRows } from '../../runbooks/summaryRows';
import { oneVisible, visibleBindings } from './visibleRunbooks';

/** More are not sent; how many there are is told. */
const MOST_BINDINGS = 500;
const MOST_REVIEWS = 100;

type DetailRow = Pick<RunbookRow, 'detail' | 'parameters' | 'review_every'> &
  Pick<RunbookContentRow, 'media_type' | 'content'>;

/** One runbook with everything about it, or `undefined` where the caller may see none of that id. */
export async function runbookDetail(options: {
  database: Knex;
  runbookId: string;
  visible: VisibleEntities;
  /** Absent where the caller may review nothing. */
  reviewable: VisibleEntities | undefined;
  /** Cadence of runbooks that have none of their own. */
  reviewEvery: Duration;
  now: Date;
}): Promise<RunbookDetail | undefined> {
  const { database, runbookId, visible, reviewable, reviewEvery, now } =
    options;
  const one = () => oneVisible(database, runbookId, visible);
  const [[summary], row, bindings, reviews, allowance] = await Promise.all([
    summaryRows(database, one().select('r.id')),
    one()
      .join('runbook_contents as c', 'c.content_key', 'r.content_key')
      .first<DetailRow | undefined>(
        'r.detail',
        'r.parameters',
        'r.review_every',
        'c.media_type',
        'c.content',
      ),
    bindingsOf(database, runbookId, visible),
    database<RunbookReviewRow>('runbook_reviews')
      .where('runbook_id', runbookId)
      .orderBy([{ column: 'reviewed_at', order: 'desc' }, { column: 'id' }])
      .limit(MOST_REVIEWS),
    reviewable &&
      reviewableEntity({ database, runbookId, visible: reviewable }),
  ]);
  if (!summary || !row) {
    return undefined;
  }
  const detail: RunbookDetailColumn = JSON.parse(row.detail);
  return {
    now: now.toISOString(),
    runbook: summaryOf(summary, now),
    sections: detail.sections as Record<string, string>,
    content: { mediaType: row.media_type, text: row.content },
    steps: detail.steps,
    parameters: JSON.parse(row.parameters),
    ...bindings,
    reviews: reviews.map(reviewOf),
    reviewEvery: row.review_every ?? reviewEvery.toISO() ?? undefined,
    mayReview: Boolean(allowance) && !summary.gone_at,
  };
}

async function bindingsOf(
  database: Knex,
  runbookId: string,
  visible: VisibleEntities,
): Promise<{ bindings: RunbookBinding[]; totalBindings: number }> {
  const query = () =>
    visibleBindings(database, visible).where('b.runbook_id', runbookId);
  const [rows, [{ total }]] = await Promise.all([
    query()
      .orderBy(['b.entity_ref', 'b.reason', 'b.via'])
      .limit(MOST_BINDINGS)
      .select<EntityBindingRow[]>('b.*'),
    query().count({ total: '*' }),
  ]);
  return { bindings: rows.map(bindingOf), totalBindings: Number(total) };
}
