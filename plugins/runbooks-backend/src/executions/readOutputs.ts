import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionOutputs } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { auditLog } from '../audit/AuditLog';
import { MaskingSettings, maskValue } from '../masking';
import { ExecutionRow } from './ExecutionRow';
import { executorOf, Executors } from './ExecutorRegistry';
import { PROVIDER_PATIENCE_MS, providerError } from './providerError';

/**
 * Asks the provider for outputs, and masks what is secret in them; nothing of them is stored but that they were read.
 *
 * @throws ServiceUnavailableError or NotFoundError where the provider does not give them
 */
export async function readOutputs(options: {
  database: Knex;
  clock: Clock;
  executors: Executors;
  masking: MaskingSettings;
  execution: ExecutionRow;
  stepId?: string;
  personRef?: string;
}): Promise<ExecutionOutputs> {
  const { database, clock, masking, execution, stepId, personRef } = options;
  if (!execution.provider_id) {
    return { items: [] };
  }
  const executor = executorOf(options.executors, execution.executor_id);
  // Recorded before: who was shown something is known, whatever happens then.
  await auditLog.record(database, {
    ...auditedExecution(execution),
    parameters: undefined,
    at: clock.now(),
    event: 'outputsRead',
    actor: personRef,
    detail: stepId ? `step '${stepId}'` : 'the whole execution',
  });
  try {
    const { items, truncated } = await executor.readOutputs({
      execution: {
        executionId: execution.id,
        providerId: execution.provider_id,
        plan: JSON.parse(execution.plan),
      },
      stepId,
      signal: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
    });
    return {
      items: items.map(({ name, value }) => maskValue(name, value, masking)),
      truncated,
    };
  } catch (error) {
    throw providerError(error);
  }
}
