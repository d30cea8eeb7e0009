import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import {
  ObservedExecution,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { removeTwin } from '../executions/adoption';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { MaskingSettings } from '../masking';
import { secretsIn } from './secretsIn';
import { FollowedRow, observedTransitions } from './observedTransitions';
import { outsideExecutions } from './outsideExecutions';
import { writeChildren } from './writeChildren';
import { writeSteps } from './writeSteps';

/** What came of storing a part of what was observed. */
export interface WrittenPart {
  /** Executions of which something changed beside the status. */
  changed: string[];
  /** Whether something was left for later, since it may turn out to be ours. */
  deferred: boolean;
}

/** Stores what differs from what is known, in the transaction of whoever follows the place. */
export async function writeObserved(
  trx: Knex.Transaction,
  options: {
    store: ExecutionStore;
    masking: MaskingSettings;
    executorId: string;
    target: RunbookTarget;
    observed: readonly ObservedExecution[];
    now: string;
  },
): Promise<WrittenPart> {
  const { store, masking, executorId, target, now } = options;
  const observed = [
    ...new Map(options.observed.map(one => [one.providerId, one])).values(),
  ];
  const rows = await knownRows(trx, { executorId, target, observed });
  const known: Array<{ row: FollowedRow; observed: ObservedExecution }> = [];
  const unknown: ObservedExecution[] = [];
  for (const one of observed) {
    const row = rows.get(one.providerId);
    if (row) {
      known.push({ row, observed: one });
    } else {
      unknown.push(one);
    }
  }

  const execution = {
    executor_id: executorId,
    account: target.account,
    region: target.region,
  };
  const secrets = await secretsIn(trx, {
    observed: known.map(({ row, observed: { parameters } }) => ({
      executionId: row.id,
      parameters,
    })),
    masking,
  });
  const transitions = [];
  const changed: string[] = [];
  for (const { row, observed: one } of known) {
    if (row.provider_id === null) {
      const { providerId } = one;
      await removeTwin(trx, { execution, providerId });
    }
    const difference = observedTransitions({
      row,
      observed: one,
      secrets: secrets.get(row.id) ?? [],
      now,
    });
    transitions.push(...difference.transitions);
    if (difference.changes) {
      await trx('executions').where('id', row.id).update(difference.changes);
      changed.push(row.id);
    }
  }
  await store.apply(transitions, trx);

  const mayBeOurs = await documentsBeingStarted(trx, { executorId, target });
  const foreign = unknown.filter(one => !mayBeOurs.has(one.documentName));
  await store.takeIn(
    await outsideExecutions(trx, {
      executorId,
      target,
      observed: foreign,
      now,
    }),
    trx,
  );
  changed.push(...(await writeDetails(trx, { known, secrets, masking, now })));
  return { changed, deferred: foreign.length < unknown.length };
}

/** By the id at the provider; those that carry our mark, too, though nobody has said yet that they run. */
async function knownRows(
  trx: Knex.Transaction,
  options: {
    executorId: string;
    target: RunbookTarget;
    observed: readonly ObservedExecution[];
  },
): Promise<Map<string, FollowedRow>> {
  const { executorId, target, observed } = options;
  const providerIds = observed.map(one => one.providerId);
  const ids = observed.flatMap(one => one.executionId ?? []);
  const columns = [
    'id',
    'status',
    'provider_id',
    'started_at',
    'message',
    'waiting_for',
    'outside',
    'has_secrets',
    'runbook_id',
  ] as const;
  const place = {
    executor_id: executorId,
    account: target.account,
    region: target.region,
  };
  const byProvider: FollowedRow[] = await trx<ExecutionRow>('executions')
    .where(place)
    .whereRaw('provider_id in ?', [textsOf(trx, providerIds)])
    .select(...columns);
  const byMark: FollowedRow[] = await trx<ExecutionRow>('executions')
    .where(place)
    .whereRaw('id in ?', [textsOf(trx, ids)])
    // One that a person has closed stays closed; what runs after all is shown as if it came from outside.
    .whereIn('status', ['submitting', 'unknown'])
    .whereNull('provider_id')
    .select(...columns);
  const rows = new Map(byProvider.map(row => [row.provider_id ?? '', row]));
  const marked = new Map(byMark.map(row => [row.id, row]));
  for (const one of observed) {
    const row = one.executionId ? marked.get(one.executionId) : undefined;
    // What was taken for one from outside is ours after all.
    if (row && one.status !== 'unknown') {
      rows.set(one.providerId, row);
      marked.delete(row.id);
    }
  }
  return rows;
}

/** Documents of which a start is on its way: what shows up of them may be that. */
async function documentsBeingStarted(
  trx: Knex.Transaction,
  options: { executorId: string; target: RunbookTarget },
): Promise<ReadonlySet<string>> {
  const { executorId, target } = options;
  return new Set(
    await trx('executions')
      .where({
        executor_id: executorId,
        account: target.account,
        region: target.region,
        status: 'submitting',
      })
      .pluck('document_name'),
  );
}

async function writeDetails(
  trx: Knex.Transaction,
  options: {
    known: Array<{ row: FollowedRow; observed: ObservedExecution }>;
    secrets: ReadonlyMap<string, readonly string[]>;
    masking: MaskingSettings;
    now: string;
  },
): Promise<string[]> {
  const { known, masking, now } = options;
  const secretsOf = ({ id }: FollowedRow) => options.secrets.get(id) ?? [];
  const detailed = known.flatMap(({ row, observed: { steps } }) =>
    steps ? [{ executionId: row.id, steps, secrets: secretsOf(row) }] : [],
  );
  const changed = await writeSteps(trx, { executions: detailed, masking });
  const parents = known.flatMap(({ row, observed: { children } }) =>
    children
      ? [{ executionId: row.id, children, secrets: secretsOf(row) }]
      : [],
  );
  changed.push(...(await writeChildren(trx, parents)));
  // Nothing more will come of those that have ended, or are gone.
  const read = known.flatMap(({ row, observed: { steps, status } }) =>
    steps || status === 'unknown' ? [row.id] : [],
  );
  await trx('executions')
    .whereRaw('id in ?', [textsOf(trx, read)])
    .where('steps_due', true)
    .update({ steps_due: false, steps_read_at: now });
  return changed;
}
