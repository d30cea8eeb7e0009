import {
  SendAutomationSignalCommand,
  SendAutomationSignalCommandInput,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { ConflictError } from '@backstage/errors';
import {
  Person,
  ProviderExecution,
} from '@opsready/backstage-plugin-runbooks-node';
import { AwsCall, errorName, toSourceError } from '../calling';
import { launchAccount, launchClient } from '../launch/launchClient';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { readApproval } from './approvals';
import { allSteps, AutomationReading, getExecution } from './listExecutions';

/** What AWS says where there is nothing to signal. */
const NOTHING_WAITS = [
  'AutomationStepNotFoundException',
  'InvalidAutomationSignalException',
];

/** Resumes, approves or rejects the step that waits. Whether it does, and whether we may, is looked up right before. */
export async function signalAutomation(
  executor: ExecutorOptions,
  options: {
    execution: ProviderExecution;
    signal: 'resume' | 'approve' | 'reject';
    stepName: string;
    comment?: string;
    person: Person;
    abort: AbortSignal;
  },
): Promise<void> {
  const { execution, stepName, comment, person, abort } = options;
  const { providerId } = execution;
  const place = planPlace(execution.plan);
  const client = executor.clients.getClient(SSMClient, place);
  await assertWaits(
    executor,
    { client, ...place, onDemand: true, signal: abort },
    options,
  );
  const call: AwsCall = {
    ...place,
    operation: 'ssm:SendAutomationSignal',
    onDemand: true,
    signal: abort,
  };
  try {
    // Not repeated: a second approval would be taken for the next step that asks for one.
    await launchClient(executor, { place, person, repeatable: false }).send(
      new SendAutomationSignalCommand({
        AutomationExecutionId: providerId,
        ...signalOf(options.signal, { stepName, comment }),
      }),
      { abortSignal: abort },
    );
  } catch (error) {
    throw NOTHING_WAITS.includes(errorName(error))
      ? nothingWaits(stepName)
      : toSourceError(error, call);
  }
}

function signalOf(
  signal: 'resume' | 'approve' | 'reject',
  { stepName, comment }: { stepName: string; comment?: string },
): Pick<SendAutomationSignalCommandInput, 'SignalType' | 'Payload'> {
  if (signal === 'resume') {
    return {
      SignalType: 'Resume',
      Payload: { StepName: [stepName] },
    };
  }
  return {
    SignalType: signal === 'approve' ? 'Approve' : 'Reject',
    ...(comment && { Payload: { Comment: [comment] } }),
  };
}

async function assertWaits(
  executor: ExecutorOptions,
  reading: AutomationReading,
  options: {
    execution: ProviderExecution;
    signal: 'resume' | 'approve' | 'reject';
    stepName: string;
  },
): Promise<void> {
  const { execution, signal, stepName } = options;
  const shown = await getExecution(reading, execution.providerId);
  const action = signal === 'resume' ? 'aws:pause' : 'aws:approve';
  const step = (await allSteps(reading, shown)).findLast(
    ({ StepName, Action, StepStatus }) =>
      StepName === stepName && Action === action && StepStatus === 'Waiting',
  );
  if (!step) {
    throw nothingWaits(stepName);
  }
  if (action === 'aws:pause') {
    return;
  }
  const approval = readApproval(step, launchAccount(executor, reading));
  if (!approval.canSignal) {
    throw new ConflictError(
      `Step '${stepName}' cannot be decided from here. It is decided in AWS, by: ${approval.approvers.join(', ')}.`,
    );
  }
}

function nothingWaits(stepName: string): ConflictError {
  return new ConflictError(
    `Step '${stepName}' does not wait any more. Look at the execution again.`,
  );
}
