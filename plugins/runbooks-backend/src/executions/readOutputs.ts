import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionOutputs } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { auditLog } from '../audit/AuditLog';
import { secretValues } from '../following/secretsIn';
import { maskSecrets, MaskingSettings, maskValue } from '../masking';
import { ExecutionRow } from './ExecutionRow';
import { executorOf, Executors } from './ExecutorRegistry';
import { PROVIDER_PATIENCE_MS, providerError } from './providerError';
import { secretNames } from './secretNames';

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
    const { items, truncated, parameters } = await executor.readOutputs({
      execution: {
        executionId: execution.id,
        providerId: execution.provider_id,
        plan: JSON.parse(execution.plan),
      },
      stepId,
      signal: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
    });
    const secrets = parameters
      ? secretValues(parameters, secretNames(execution), masking)
      : [];
    return {
      items: items.map(({ name, value }) =>
        maskSecrets(maskValue(name, value, masking), secrets),
      ),
      truncated,
    };
  } catch (error) {
    throw providerError(error);
  }
}
