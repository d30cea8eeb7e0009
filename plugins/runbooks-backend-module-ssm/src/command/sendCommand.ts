import { DocumentHashType, SendCommandCommand } from '@aws-sdk/client-ssm';
import { JsonObject } from '@backstage/types';
import { Person } from '@opsready/backstage-plugin-runbooks-node';
import { launchClient } from '../launch/launchClient';
import { ExecutorOptions } from '../launch/ownResources';
import { startError } from '../launch/startError';
import { markComment } from './commandMark';
import { SealedCommand } from './SealedCommand';

/** AWS did not take the request as it is: nothing was sent, and the same request never will be. */
const REFUSED = [
  'DuplicateInstanceId',
  'InvalidDocumentContent',
  'InvalidInstanceId',
  'InvalidParameters',
  'UnsupportedPlatformType',
  'ValidationException',
];

/** Sends a command, once: AWS has no token by which it would know a repetition. */
export async function sendCommand(
  executor: ExecutorOptions,
  options: {
    executionId: string;
    sealed: JsonObject;
    person: Person;
    signal: AbortSignal;
  },
): Promise<{ providerId: string }> {
  const { executionId, person, signal } = options;
  const sealed = options.sealed as SealedCommand;
  const { place } = sealed;
  const client = launchClient(executor, { place, person, repeatable: false });
  try {
    const { Command } = await client.send(
      new SendCommandCommand({
        DocumentName: sealed.documentName,
        DocumentVersion: sealed.documentVersion,
        DocumentHash: sealed.documentHash,
        DocumentHashType: sealed.documentHashType as DocumentHashType,
        Comment: markComment(executionId),
        InstanceIds: sealed.instanceIds,
        Parameters: sealed.parameters,
        MaxConcurrency: sealed.maxConcurrency,
        MaxErrors: sealed.maxErrors,
      }),
      { abortSignal: signal },
    );
    return { providerId: Command!.CommandId! };
  } catch (error) {
    throw startError(
      error,
      { ...place, operation: 'ssm:SendCommand', onDemand: true, signal },
      REFUSED,
    );
  }
}
