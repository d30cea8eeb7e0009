import {
  ListCommands$,
  type ListCommandsRequest,
  type ListCommandsResult,
} from '@aws-sdk/client-ssm';
import { standingOf } from '../../../engine/commands/commandProgress';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf } from '../constraints';
import { assertCommandId, assertFilters, passesFilters } from './commandFilter';
import { describeCommand } from './describeCommand';

export const listCommands = defineOperation<
  ListCommandsRequest,
  ListCommandsResult
>({
  schema: ListCommands$,
  run({ input, region, now }) {
    const { CommandId, InstanceId, Filters = [] } = input;
    assertCommandId(CommandId);
    assertFilters(Filters);
    const commands = [...region.commands.commands.values()]
      .reverse()
      .filter(command => {
        const { status, details, targetCount, completedCount } = standingOf(
          command,
          now,
        );
        return (
          (CommandId === undefined || command.id === CommandId) &&
          (InstanceId === undefined ||
            command.invocations.some(
              ({ instanceId }) => instanceId === InstanceId,
            )) &&
          passesFilters(Filters, {
            command,
            status,
            details,
            isFinished: completedCount === targetCount,
          })
        );
      });
    const page = pageOf({
      items: commands,
      size: pageSizeOf(input.MaxResults),
      token: input.NextToken,
      query: { CommandId, InstanceId, Filters },
      onBadToken: badToken,
    });
    return {
      Commands: page.items.map(command => describeCommand(command, now)),
      NextToken: page.nextToken,
    };
  },
});
