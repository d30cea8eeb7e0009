import { randomUUID } from 'node:crypto';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import {
  ExecutionPlan,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  ObservedExecution,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { RunbookRow } from '../database/tables';
import { OutsideExecution } from '../executions/ExecutionRow';
import { maskText } from '../masking';
import { withoutNul } from './withoutNul';

type Known = Pick<
  RunbookRow,
  'id' | 'title' | 'name' | 'area' | 'source_key' | 'environment'
>;

/** What was started outside the portal, as far as it is of a runbook that the index knows in that place. */
export async function outsideExecutions(
  trx: Knex,
  options: {
    executorId: string;
    target: RunbookTarget;
    observed: readonly ObservedExecution[];
    now: string;
  },
): Promise<OutsideExecution[]> {
  const { executorId, target, now } = options;
  // One that is gone without a trace was never seen here.
  const observed = options.observed.filter(
    ({ status }) => status !== 'unknown',
  );
  const names = [...new Set(observed.map(({ documentName }) => documentName))];
  if (names.length === 0) {
    return [];
  }
  const listed = textsOf(trx, names);
  const known: Known[] = await trx<RunbookRow>('runbooks')
    .where({
      executor_id: executorId,
      account: target.account,
      region: target.region,
    })
    .whereRaw('(name in ? or source_key in ?)', [listed, listed])
    .select('id', 'title', 'name', 'area', 'source_key', 'environment');
  const byName = new Map(
    known.flatMap(runbook => [
      [runbook.name, runbook],
      [runbook.source_key, runbook],
    ]),
  );
  return observed.flatMap(execution => {
    const runbook = byName.get(execution.documentName);
    return runbook
      ? [toRow({ execution, runbook, executorId, target, now })]
      : [];
  });
}

function toRow(options: {
  execution: ObservedExecution;
  runbook: Known;
  executorId: string;
  target: RunbookTarget;
  now: string;
}): OutsideExecution {
  const { execution, runbook, executorId, target, now } = options;
  const { waitingFor, startedAt = now, status } = execution;
  const plan: ExecutionPlan = {
    executorId,
    documentName: execution.documentName,
    documentVersion: execution.documentVersion,
    contentHash: '',
    place: execution.place,
    parameters: [],
    targets: [],
    steps: [],
  };
  const message = execution.message ?? waitingFor?.message;
  return withoutNul({
    id: randomUUID(),
    runbook_id: runbook.id,
    runbook_title: runbook.title,
    runbook_name: runbook.name,
    area: runbook.area as OutsideExecution['area'],
    executor_id: executorId,
    status,
    status_since: now,
    plan: JSON.stringify(plan),
    document_name: execution.documentName,
    account: target.account,
    region: target.region,
    environment: target.environment ?? runbook.environment,
    provider_id: execution.providerId,
    requested_at: startedAt,
    launched_at: startedAt,
    started_at: startedAt,
    finished_at: isFinished(status) ? (execution.finishedAt ?? now) : null,
    message: message === undefined ? null : maskText(message),
    waiting_for: waitingFor ? JSON.stringify(waitingFor) : null,
  });
}
