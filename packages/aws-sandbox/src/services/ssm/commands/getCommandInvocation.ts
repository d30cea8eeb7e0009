import {
  GetCommandInvocation$,
  type GetCommandInvocationRequest,
  type GetCommandInvocationResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { assertCommandId } from './commandFilter';
import { courseOf } from './describeCommand';
import { findInvocation } from './invocations';

/** How much of the output is answered. */
const MOST_OUTPUT = 24_000;
const MOST_ERROR_OUTPUT = 8_000;

export const getCommandInvocation = defineOperation<
  GetCommandInvocationRequest,
  GetCommandInvocationResult
>({
  schema: GetCommandInvocation$,
  run({ input, region, now }) {
    const { CommandId = '', InstanceId = '', PluginName } = input;
    assertCommandId(CommandId);
    const { command, invocation } = findInvocation(
      region,
      CommandId,
      InstanceId,
      now,
    );
    if (PluginName !== undefined && !command.plugins.includes(PluginName)) {
      throw new AwsFault(
        'InvalidPluginName',
        `The plugin name '${PluginName}' is not valid.`,
      );
    }
    if (PluginName === undefined && command.plugins.length > 1) {
      throw new AwsFault(
        'InvalidPluginName',
        `The document has several steps: name one of ${command.plugins.join(', ')}.`,
      );
    }
    const course = courseOf(invocation, now);
    return {
      CommandId,
      InstanceId,
      Comment: command.comment,
      DocumentName: command.documentName,
      DocumentVersion: command.documentVersion,
      PluginName: PluginName ?? command.plugins[0],
      ResponseCode: course.responseCode,
      ExecutionStartDateTime: course.startedAt?.toISOString() ?? '',
      ExecutionElapsedTime:
        course.startedAt && course.finishedAt
          ? `PT${(Number(course.finishedAt) - Number(course.startedAt)) / 1000}S`
          : '',
      ExecutionEndDateTime: course.finishedAt?.toISOString() ?? '',
      Status: course.status,
      StatusDetails: course.details,
      StandardOutputContent: course.stdout.slice(0, MOST_OUTPUT),
      StandardOutputUrl: '',
      StandardErrorContent: course.stderr.slice(0, MOST_ERROR_OUTPUT),
      StandardErrorUrl: '',
      CloudWatchOutputConfig: {
        CloudWatchLogGroupName: '',
        CloudWatchOutputEnabled: false,
      },
    };
  },
});
