import {
  CheckResult,
  FactValues,
  Outcome,
} from '@opsready/backstage-plugin-readiness-common';
import {
  evaluateCheck,
  SourceState,
} from '@opsready/backstage-plugin-readiness-node';
import { EntityRow } from '../database/tables';
import { Definitions } from '../definitions/Definitions';
import { EntitySource, entitySources } from './entitySources';
import { ScopeSources } from './ScopeSource';

/** What is known when an entity is evaluated. */
export interface EntityInputs {
  entity: EntityRow;
  facts: FactValues;
  scopeSources: ScopeSources;
  /** When the oldest target of the entity's scope was last read; ISO 8601, by collector id. */
  confirmedAt: ReadonlyMap<string, string>;
  /** The results that are stored, by check id. */
  before: ReadonlyMap<string, CheckResult>;
}

/** A change of an outcome. */
export interface OutcomeChange {
  checkId: string;
  from: Outcome;
  to: Outcome;
  message: string;
}

/** All results of one entity, and what changed. Pure. */
export function evaluateEntity(
  inputs: EntityInputs,
  definitions: Definitions,
  now: Date,
  onError?: (checkId: string, error: unknown) => void,
): { results: CheckResult[]; changes: OutcomeChange[]; changesAt?: string } {
  const { before, facts } = inputs;
  const sources = sourceStates(inputs, definitions);
  const entity = asEntity(inputs.entity);
  const at = now.toISOString();
  const results: CheckResult[] = [];
  const changes: OutcomeChange[] = [];
  let changesAt: string | undefined;
  for (const check of definitions.checks) {
    const { outcome, message, evidence, ...verdict } = evaluateCheck({
      check,
      entity,
      facts,
      sources,
      maxAges: definitions.maxAges,
      now,
      onError: error => onError?.(check.id, error),
    });
    const last = before.get(check.id);
    const checkChangesAt = verdict.changesAt?.toISOString();
    results.push({
      checkId: check.id,
      outcome,
      message,
      evidence,
      since: last && last.outcome === outcome ? last.since : at,
      ...(checkChangesAt && { changesAt: checkChangesAt }),
    });
    if (last && last.outcome !== outcome) {
      changes.push({
        checkId: check.id,
        from: last.outcome,
        to: outcome,
        message,
      });
    }
    if (checkChangesAt && (!changesAt || checkChangesAt < changesAt)) {
      changesAt = checkChangesAt;
    }
  }
  return { results, changes, ...(changesAt && { changesAt }) };
}

function sourceStates(
  { entity, scopeSources, confirmedAt }: EntityInputs,
  { collectors }: Definitions,
): Record<string, SourceState> {
  const sources = entitySources({ entity, scopeSources, collectors });
  return Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [
      id,
      sourceState(source, confirmedAt.get(id)),
    ]),
  );
}

function sourceState(
  { state, reason = '', missingPermission }: EntitySource,
  confirmedAt: string | undefined,
): SourceState {
  switch (state) {
    case 'fresh':
    case 'stale':
    case 'expired':
      return confirmedAt
        ? {
            state: 'read',
            confirmedAt,
            ...(reason && { reason }),
            ...(missingPermission && { missingPermission }),
          }
        : { state: 'neverRead', reason };
    case 'neverRead':
      return { state, reason, ...(missingPermission && { missingPermission }) };
    default:
      return { state, reason };
  }
}

/** What filters of checks and scorecards see of an entity. */
export function asEntity(row: EntityRow) {
  return {
    kind: row.kind,
    metadata: {
      namespace: row.namespace,
      name: row.name,
      ...(row.title && { title: row.title }),
    },
    spec: {
      ...(row.type && { type: row.type }),
      ...(row.lifecycle && { lifecycle: row.lifecycle }),
      ...(row.owner_ref && { owner: row.owner_ref }),
      ...(row.system_ref && { system: row.system_ref }),
    },
  };
}
