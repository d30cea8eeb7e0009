import {
  ListCommandInvocations$,
  type ListCommandInvocationsRequest,
  type ListCommandInvocationsResult,
} from '@aws-sdk/client-ssm';
import { isInvocationFinished } from '../../../state';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf } from '../constraints';
import { assertCommandId, assertFilters, passesFilters } from './commandFilter';
import { describeInvocation } from './describeCommand';
import { areInvocationsKnown } from './invocations';

export const listCommandInvocations = defineOperation<
  ListCommandInvocationsRequest,
  ListCommandInvocationsResult
>({
  schema: ListCommandInvocations$,
  run({ input, region, now }) {
    const { CommandId, InstanceId, Filters = [], Details = false } = input;
    assertCommandId(CommandId);
    assertFilters(Filters);
    const found = [...region.commands.commands.values()]
      .reverse()
      .filter(
        command =>
          (CommandId === undefined || command.id === CommandId) &&
          areInvocationsKnown(command, now),
      )
      .flatMap(command =>
        command.invocations.map(invocation => ({ command, invocation })),
      )
      .filter(({ command, invocation }) => {
        const current = invocation.status.at(now);
        return (
          (InstanceId === undefined || invocation.instanceId === InstanceId) &&
          passesFilters(Filters, {
            command,
            ...current,
            isFinished: isInvocationFinished(current),
          })
        );
      });
    const page = pageOf({
      items: found,
      size: pageSizeOf(input.MaxResults),
      token: input.NextToken,
      query: { CommandId, InstanceId, Filters, Details },
      onBadToken: badToken,
    });
    return {
      CommandInvocations: page.items.map(({ command, invocation }) =>
        describeInvocation(command, invocation, now, Details),
      ),
      NextToken: page.nextToken,
    };
  },
});
