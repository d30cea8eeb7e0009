import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionStatus } from '@opsready/backstage-plugin-runbooks-common';
import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { maskKnown, maskText } from '../masking';
import { withoutNul } from './withoutNul';

/** A row of `execution_children`. */
export interface ChildRow {
  execution_id: string;
  provider_id: string;
  position: number;
  status: ExecutionStatus;
  account: string | null;
  region: string | null;
  target: string | null;
  message: string | null;
}

const KEY = ['execution_id', 'provider_id'] as const;
const SHOWN = [
  'position',
  'status',
  'account',
  'region',
  'target',
  'message',
] as const;

/**
 * Stores the children of executions as far as they differ.
 *
 * @returns the executions of which a child differed
 */
export async function writeChildren(
  trx: Knex,
  executions: ReadonlyArray<{
    executionId: string;
    children: NonNullable<ObservedExecution['children']>;
    /** Texts that must not be seen. */
    secrets: readonly string[];
  }>,
): Promise<string[]> {
  const rows = executions.flatMap(({ executionId, children, secrets }) =>
    // One that came twice counts as it came last: one statement must not write a row twice.
    [...new Map(children.map(child => [child.providerId, child])).values()].map(
      (child, position) =>
        withoutNul({
          execution_id: executionId,
          provider_id: child.providerId,
          position,
          status: child.status,
          account: child.place?.account ?? null,
          region: child.place?.region ?? null,
          target: child.target ?? null,
          message:
            child.message === undefined
              ? null
              : maskKnown(maskText(child.message), secrets),
        }),
    ),
  );
  const written = await insertRows<ChildRow, { execution_id: string }>(trx, {
    table: 'execution_children',
    columns: [...KEY, ...SHOWN],
    rows,
    onConflict: { columns: [...KEY], action: 'merge', unless: [...SHOWN] },
    returning: ['execution_id'],
  });
  return [...new Set(written.map(row => row.execution_id))];
}
