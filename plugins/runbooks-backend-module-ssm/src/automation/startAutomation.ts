import { StartAutomationExecutionCommand } from '@aws-sdk/client-ssm';
import { JsonObject } from '@backstage/types';
import { Person } from '@opsready/backstage-plugin-runbooks-node';
import { AwsCall } from '../calling';
import { launchClient } from '../launch/launchClient';
import { ExecutorOptions } from '../launch/ownResources';
import { startError } from '../launch/startError';
import { markTags } from './marks';
import { automationInput, SealedAutomation } from './SealedAutomation';

/** AWS did not take the request as it is: nothing was started, and the same request never will be. */
const REFUSED = [
  'InvalidAutomationExecutionParametersException',
  'InvalidTarget',
  'ValidationException',
];

/**
 * Starts an automation, once: whether a lost answer means that it started is found out by its mark, not by sending it
 * again blindly.
 */
export async function startAutomation(
  executor: ExecutorOptions,
  options: {
    executionId: string;
    clientToken: string;
    sealed: JsonObject;
    person: Person;
    signal: AbortSignal;
  },
): Promise<{ providerId: string }> {
  const { executionId, clientToken, person, signal } = options;
  const sealed = options.sealed as SealedAutomation;
  const client = launchClient(executor, {
    place: sealed.place,
    person,
    repeatable: false,
  });
  const call: AwsCall = {
    ...sealed.place,
    operation: 'ssm:StartAutomationExecution',
    onDemand: true,
    signal,
  };
  try {
    const { AutomationExecutionId } = await client.send(
      new StartAutomationExecutionCommand({
        DocumentName: sealed.documentName,
        DocumentVersion: sealed.documentVersion,
        ClientToken: clientToken,
        Tags: markTags(executionId, person),
        ...automationInput(sealed),
        ...(sealed.rateControl && {
          MaxConcurrency: sealed.rateControl.maxConcurrency,
          MaxErrors: sealed.rateControl.maxErrors,
        }),
      }),
      { abortSignal: signal },
    );
    return { providerId: AutomationExecutionId! };
  } catch (error) {
    throw startError(error, call, REFUSED);
  }
}
