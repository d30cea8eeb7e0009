import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import {
  EntityRunbookFact,
  EntityRunbookFacts,
  RunbookSection,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Grant } from '../../authority/Grant';
import {
  EntityReadErrorRow,
  EntityRow,
  RunbookRow,
} from '../../database/tables';
import { summaryOf } from '../../runbooks/summaryOf';
import { summaryRows } from '../../runbooks/summaryRows';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { boundAuthority, JudgedRow } from './boundAuthority';
import { sourceSummaries } from './sources';

type FactRow = JudgedRow & Pick<RunbookRow, 'role'>;
type Entity = Pick<EntityRow, 'entity_ref' | 'owner_ref'>;
/** A runbook that fits an entity, and by how many tags it says so itself. */
type Pair = { entity_ref: string; id: string; tags: number | string };
type Fact = Omit<EntityRunbookFact, 'claimOnly'>;

/** What readiness asks about many entities. Those that are not known are left out. */
export async function entityFacts(options: {
  database: Knex;
  registry: SourceRegistry;
  executorIds: ReadonlySet<string>;
  grants: readonly Grant[];
  entityRefs: readonly string[];
  now: Date;
}): Promise<EntityRunbookFacts> {
  const { database, registry, executorIds, grants, entityRefs, now } = options;
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
      .select<Entity[]>('entity_ref', 'owner_ref'),
    bound()
      .groupBy('b.entity_ref', 'p.id', 'p.sort_title')
      .orderBy(['p.sort_title', 'p.id'])
      .select<Pair[]>(
        'b.entity_ref',
        'p.id',
        database.raw(
          `sum(case when b.reason = 'tag' then 1 else 0 end) as tags`,
        ),
      ),
    summaryRows(database, bound().distinct('p.id as id')).select(
      'r.role',
      'r.parameters',
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
    rows.map(row => [
      row.id,
      {
        row,
        fact: factOf(row, executorIds, now),
        parameters: JSON.parse(row.parameters),
      },
    ]),
  );
  const runbooksOf = Map.groupBy(pairs, pair => pair.entity_ref);
  const unmatchedOf = Map.groupBy(unmatched, row => row.entity_ref);
  const errorsOf = Map.groupBy(errors, row => row.entity_ref);
  return {
    now: now.toISOString(),
    items: known.map(entity => {
      const entityRef = entity.entity_ref;
      return {
        entityRef,
        runbooks: (runbooksOf.get(entityRef) ?? []).flatMap(({ id, tags }) => {
          const found = facts.get(id);
          if (!found) {
            return [];
          }
          const { fact, ...runbook } = found;
          const isTagged = Number(tags) > 0;
          const authority = boundAuthority({
            ...runbook,
            isTagged,
            entity,
            grants,
          });
          const claimOnly = !authority.allowed && !authority.dependsOnResources;
          return [{ ...fact, claimOnly }];
        }),
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
      };
    }),
  };
}

function factOf(
  row: FactRow,
  executorIds: ReadonlySet<string>,
  now: Date,
): Fact {
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
