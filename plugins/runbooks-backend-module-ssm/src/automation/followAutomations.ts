import { AutomationExecutionMetadata, SSMClient } from '@aws-sdk/client-ssm';
import {
  ObservedExecution,
  RunbookTarget,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { ExecutorOptions } from '../launch/ownResources';
import { StepApproval } from './approvals';
import {
  AutomationReading,
  getExecution,
  listExecutions,
} from './listExecutions';
import { observeDetails } from './observeDetails';
import { KnownAutomations } from './KnownAutomations';
import { OPEN_STATUSES } from './statuses';
import { toObserved } from './toObserved';

export interface Followed {
  target: RunbookTarget;
  open: Array<{ providerId: string; executionId?: string; details: boolean }>;
  since: Date;
  signal: AbortSignal;
}

/**
 * Observes a target: one chain of lists for what is open and one for what was started since, whatever their number. An
 * execution that was open and is in neither is looked up once; steps and children are read of those only that somebody
 * watches.
 */
export async function* followAutomations(
  executor: Pick<ExecutorOptions, 'clients' | 'settings'>,
  known: KnownAutomations,
  { target, open, since, signal }: Followed,
): AsyncGenerator<ObservedExecution> {
  const client = executor.clients.getClient(SSMClient, target);
  const reading: AutomationReading = { ...target, client, signal };
  const waiting = new Map(open.map(entry => [entry.providerId, entry]));
  const seen = new Set<string>();

  const lists = [
    listExecutions(reading, [
      { key: 'ExecutionStatus', values: OPEN_STATUSES },
    ]),
    listExecutions(reading, [
      { key: 'StartTimeAfter', values: [since.toISOString()] },
    ]),
  ];
  for (const list of lists) {
    for await (const listed of list) {
      const providerId = listed.AutomationExecutionId!;
      const asked = waiting.get(providerId);
      // A child is its parent's business, and an execution may be in both lists.
      if (
        seen.has(providerId) ||
        (!asked && listed.ParentAutomationExecutionId)
      ) {
        continue;
      }
      seen.add(providerId);
      const executionId =
        asked?.executionId ?? (await known.markOf(reading, listed));
      yield asked?.details
        ? await observeDetails(executor, reading, {
            target,
            providerId,
            executionId,
          })
        : toObserved(listed, {
            target,
            executionId,
            approval: await approvalOf(known, reading, listed),
          });
    }
  }

  for (const { providerId, executionId, details } of open) {
    if (!seen.has(providerId)) {
      yield await observeEnded(executor, reading, {
        target,
        providerId,
        executionId,
        details,
      });
    }
  }
}

async function approvalOf(
  known: KnownAutomations,
  reading: AutomationReading,
  listed: AutomationExecutionMetadata,
): Promise<StepApproval | undefined> {
  return listed.CurrentAction === 'aws:approve'
    ? known.approvalOf(reading, listed)
    : undefined;
}

async function observeEnded(
  executor: Pick<ExecutorOptions, 'settings'>,
  reading: AutomationReading,
  options: {
    target: RunbookTarget;
    providerId: string;
    executionId?: string;
    details: boolean;
  },
): Promise<ObservedExecution> {
  const { target, providerId, executionId } = options;
  try {
    // The steps of ours are wanted once at the end, and come with it.
    return options.details || executionId
      ? await observeDetails(executor, reading, options)
      : toObserved(await getExecution(reading, providerId), {
          target,
          executionId,
        });
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== 'notFound') {
      throw error;
    }
    const { account, region, environment } = target;
    return {
      providerId,
      ...(executionId && { executionId }),
      status: 'unknown',
      documentName: '',
      place: { account, region, ...(environment && { environment }) },
      message: `AWS has the execution ${providerId} no more, so how it ended cannot be told.`,
    };
  }
}
