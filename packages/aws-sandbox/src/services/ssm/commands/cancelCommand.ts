import {
  CancelCommand$,
  type CancelCommandRequest,
  type CancelCommandResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { stopCommand } from '../../../engine/commands/stopCommand';
import { defineOperation } from '../../defineService';
import { assertSize } from '../constraints';

export const cancelCommand = defineOperation<
  CancelCommandRequest,
  CancelCommandResult
>({
  schema: CancelCommand$,
  run({ input, region, now }) {
    const { CommandId = '', InstanceIds = [] } = input;
    assertSize(InstanceIds.length, 'instanceIds', { max: 50 });
    const command = region.commands.commands.get(CommandId);
    if (!command) {
      throw new AwsFault(
        'InvalidCommandId',
        `The command id '${CommandId}' is not valid.`,
      );
    }
    for (const id of InstanceIds) {
      if (!command.invocations.some(({ instanceId }) => instanceId === id)) {
        throw new AwsFault(
          'InvalidInstanceId',
          `Command ${CommandId} was not sent to ${id}.`,
        );
      }
    }
    stopCommand(command, now, InstanceIds);
    return {};
  },
});
