import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import {
  EntityRunbookFact,
  EntityRunbookFacts,
  RunbookSection,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { groupedBy } from '../../database/groupedBy';
import { EntityReadErrorRow, RunbookRow } from '../../database/tables';
import { SummaryRow, summaryOf } from '../../runbooks/summaryOf';
import { summaryRows } from '../../runbooks/summaryRows';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { sourceSummaries } from './sources';

type FactRow = SummaryRow & Pick<RunbookRow, 'role'>;

/** What readiness asks about many entities. Those that are not known are left out. */
export async function entityFacts(options: {
  database: Knex;
  registry: SourceRegistry;
  executorIds: ReadonlySet<string>;
  entityRefs: readonly string[];
  now: Date;
}): Promise<EntityRunbookFacts> {
  const { database, registry, executorIds, entityRefs, now } = options;
  const refs = () => textsOf(database, entityRefs);
  const bound = () =>
    database('entity_bindings as b')
      .join('runbooks as p', 'p.id', 'b.runbook_id')
      // Listed, since PostgreSQL takes only values into a view, and would look at all bindings otherwise
      .whereIn('b.entity_ref', [...entityRefs])
      .whereNull('p.gone_at');
  const [known, pairs, rows, unmatched, errors, states] = await Promise.all([
    database('entities')
      .whereRaw('entity_ref in ?', [refs()])
      .whereNull('left_at')
      .orderBy('entity_ref')
      .pluck<string[]>('entity_ref'),
    bound()
      .distinct('b.entity_ref', 'p.id', 'p.sort_title')
      .orderBy(['p.sort_title', 'p.id']) as Promise<
      Array<{ entity_ref: string; id: string }>
    >,
    summaryRows(database, bound().distinct('p.id as id')).select(
      'r.role',
    ) as unknown as Promise<FactRow[]>,
    database('unmatched_entries')
      .whereRaw('entity_ref in ?', [refs()])
      .orderBy(['entity_ref', 'source_id', 'entry_no'])
      .select<Array<{ entity_ref: string; entry: string }>>(
        'entity_ref',
        'entry',
      ),
    database<EntityReadErrorRow>('entity_read_errors').whereRaw(
      'entity_ref in ?',
      [refs()],
    ),
    sourceSummaries({ database, registry, now }),
  ]);
  const facts = new Map(
    rows.map(row => [row.id, factOf(row, executorIds, now)]),
  );
  const runbooksOf = groupedBy(pairs, pair => pair.entity_ref);
  const unmatchedOf = groupedBy(unmatched, row => row.entity_ref);
  const errorsOf = groupedBy(errors, row => row.entity_ref);
  return {
    now: now.toISOString(),
    items: known.map(entityRef => ({
      entityRef,
      runbooks: (runbooksOf.get(entityRef) ?? []).flatMap(
        ({ id }) => facts.get(id) ?? [],
      ),
      unmatched: (unmatchedOf.get(entityRef) ?? []).map(({ entry }) => entry),
      incompleteSources: states
        .filter(
          ({ state, sourceId }) =>
            state !== 'current' ||
            errorsOf
              .get(entityRef)
              ?.some(({ source_id }) => source_id === sourceId),
        )
        .map(({ title }) => title),
    })),
  };
}

function factOf(
  row: FactRow,
  executorIds: ReadonlySet<string>,
  now: Date,
): EntityRunbookFact {
  const summary = summaryOf(row, now);
  const { review, statistics } = summary;
  const missing: RunbookSection[] = summary.missing;
  return {
    id: summary.id,
    name: summary.name,
    title: summary.title,
    format: summary.format,
    incident: summary.incident,
    area: summary.area,
    url: summary.url,
    place: summary.place,
    missing,
    owned: !missing.includes('owner'),
    drifted: review.drifted,
    reviewState: review.state,
    nextDueAt: review.nextDueAt,
    runnable:
      summary.executorId !== undefined && executorIds.has(summary.executorId),
    roleNeeded: row.role !== null && row.role !== 'none',
    rolePresent: row.role === 'parameter' || row.role === 'fixed',
    lastSuccessAt: statistics.lastSuccessAt,
    lastSuccessByOtherAt: statistics.lastSuccessByOtherAt,
  };
}
