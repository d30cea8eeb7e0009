import {
  SendCommand$,
  type SendCommandRequest,
  type SendCommandResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { startCommand } from '../../../engine/commands/startCommand';
import { defineOperation } from '../../defineService';
import { assertPattern, assertSize, violation } from '../constraints';
import { describeCommand } from './describeCommand';

const CONCURRENCY = /^([1-9][0-9]{0,6}|[1-9][0-9]%|[1-9]%|100%)$/;
const ERRORS = /^([1-9][0-9]{0,6}|0|[1-9][0-9]%|[0-9]%|100%)$/;

export const sendCommand = defineOperation<
  SendCommandRequest,
  SendCommandResult
>({
  schema: SendCommand$,
  run({ input, caller, region, world, now }) {
    assertWithinLimits(input);
    if (input.InstanceIds?.length && input.Targets?.length) {
      throw new AwsFault(
        'InvalidParameters',
        'InstanceIds and Targets cannot be given together.',
      );
    }
    const { commandId } = startCommand({
      world,
      caller,
      account: region.account,
      region: region.region,
      documentName: input.DocumentName ?? '',
      documentVersion: input.DocumentVersion,
      documentHash: input.DocumentHash,
      documentHashType: input.DocumentHashType,
      parameters: input.Parameters ?? {},
      instanceIds: input.InstanceIds,
      targets: input.Targets,
      timeoutSeconds: input.TimeoutSeconds,
      comment: input.Comment,
      maxConcurrency: input.MaxConcurrency,
      maxErrors: input.MaxErrors,
      now,
    });
    const command = region.commands.commands.get(commandId);
    return { Command: command && describeCommand(command, now) };
  },
});

function assertWithinLimits(input: SendCommandRequest): void {
  const { Comment = '', TimeoutSeconds } = input;
  assertSize(input.InstanceIds?.length ?? 0, 'instanceIds', { max: 50 });
  assertSize(input.Targets?.length ?? 0, 'targets', { max: 5 });
  assertPattern(input.MaxConcurrency, 'maxConcurrency', CONCURRENCY);
  assertPattern(input.MaxErrors, 'maxErrors', ERRORS);
  if (Comment.length > 100) {
    throw violation(
      Comment,
      'comment',
      'Member must have length less than or equal to 100',
    );
  }
  if (
    TimeoutSeconds !== undefined &&
    (TimeoutSeconds < 30 || TimeoutSeconds > 2_592_000)
  ) {
    throw violation(
      TimeoutSeconds,
      'timeoutSeconds',
      'Member must have value between 30 and 2592000',
    );
  }
}
