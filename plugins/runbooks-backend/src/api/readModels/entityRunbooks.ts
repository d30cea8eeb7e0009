import { NotFoundError } from '@backstage/errors';
import { ReadError } from '@opsready/backstage-plugin-opsready-node';
import {
  BoundRunbook,
  EntityRunbooks,
  OPERATIONS_AREAS,
  SourceState,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Authority } from '../../authority/judgeAuthority';
import { Grant } from '../../authority/Grant';
import { bindingOf } from '../../bindings/bindingOf';
import {
  EntityReadErrorRow,
  EntityRow,
  EntityBindingRow,
  UnmatchedEntryRow,
} from '../../database/tables';
import { summaryOf } from '../../runbooks/summaryOf';
import { summaryRows } from '../../runbooks/summaryRows';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { boundAuthority, JudgedRow } from './boundAuthority';
import { sourceSummaries } from './sources';

/** The runbooks that fit one entity, by title, and everything that is wrong with how they were found. */
export async function entityRunbooks(options: {
  database: Knex;
  registry: SourceRegistry;
  grants: readonly Grant[];
  /** Ids of the executors that are installed. */
  executorIds: ReadonlySet<string>;
  entityRef: string;
  now: Date;
}): Promise<EntityRunbooks> {
  const { database, entityRef, grants, executorIds, now } = options;
  const [entity, rows, bindings, unmatched, errors, states] = await Promise.all(
    [
      database<EntityRow>('entities')
        .where('entity_ref', entityRef)
        .whereNull('left_at')
        .first('entity_ref', 'owner_ref'),
      boundRows(database, entityRef),
      database<EntityBindingRow>('entity_bindings')
        .where('entity_ref', entityRef)
        .orderBy(['runbook_id', 'reason', 'via']),
      database<UnmatchedEntryRow>('unmatched_entries')
        .where('entity_ref', entityRef)
        .orderBy(['source_id', 'entry_no']),
      database<EntityReadErrorRow>('entity_read_errors').where(
        'entity_ref',
        entityRef,
      ),
      sourceSummaries(options),
    ],
  );
  if (!entity) {
    throw new NotFoundError(
      `No runbooks are known for ${entityRef}: either config does not bind runbooks to its kind (opsready.runbooks.kinds), or the catalog was not read since it was registered`,
    );
  }
  const byRunbook = Map.groupBy(bindings, row => row.runbook_id);
  const judged = rows.map(row => {
    const reasons = byRunbook.get(row.id) ?? [];
    const isTagged = reasons.some(({ reason }) => reason === 'tag');
    const authority = boundAuthority({
      row,
      parameters: JSON.parse(row.parameters),
      isTagged,
      entity,
      grants,
    });
    return { row, reasons, authority };
  });
  return {
    now: now.toISOString(),
    entityRef,
    items: judged.map(({ row, reasons, authority }) => ({
      runbook: summaryOf(row, now),
      bindings: reasons.map(bindingOf),
      canRun: canRun(row, authority, executorIds),
    })),
    areas: OPERATIONS_AREAS.map(({ area }) => ({
      area,
      count: rows.filter(row => row.area === area).length,
    })),
    unmatched: unmatched.map(({ annotation, entry, message }) => ({
      annotation,
      entry,
      message,
    })),
    claims: judged
      .filter(
        ({ authority, reasons }) =>
          !authority.allowed &&
          reasons.some(({ reason }) => reason === 'annotation'),
      )
      .map(({ row, authority }) => ({
        runbookId: row.id,
        title: row.title,
        message: authority.message,
      })),
    sources: states.map(state => withEntityError(state, errors)),
  };
}

async function boundRows(
  database: Knex,
  entityRef: string,
): Promise<JudgedRow[]> {
  const ids = database('entity_bindings as b')
    .join('runbooks as p', 'p.id', 'b.runbook_id')
    .where('b.entity_ref', entityRef)
    .whereNull('p.gone_at')
    .distinct('p.id as id');
  return summaryRows(database, ids)
    .select('r.parameters')
    .orderBy(['r.sort_title', 'r.id']) as unknown as Promise<JudgedRow[]>;
}

function canRun(
  { executor_id, name }: JudgedRow,
  authority: Authority,
  executorIds: ReadonlySet<string>,
): BoundRunbook['canRun'] {
  if (!executor_id) {
    return {
      allowed: false,
      reason: `Nothing here runs ${name}: follow it by hand.`,
    };
  }
  if (!executorIds.has(executor_id)) {
    return {
      allowed: false,
      reason: `It is run by '${executor_id}', which is not installed. Install the module that brings it.`,
    };
  }
  const { allowed, message, dependsOnResources } = authority;
  return allowed
    ? { allowed }
    : { allowed: dependsOnResources ?? false, reason: message };
}

/** What a source could not read of this entity counts more than what it read of others. */
function withEntityError(
  state: SourceState,
  errors: readonly EntityReadErrorRow[],
): SourceState {
  const row = errors.find(({ source_id }) => source_id === state.sourceId);
  if (!row) {
    return state;
  }
  const error: ReadError = JSON.parse(row.error);
  return {
    ...state,
    state: error.kind === 'denied' ? 'denied' : 'stale',
    message: error.message,
    missingPermission: error.missingPermission,
  };
}
