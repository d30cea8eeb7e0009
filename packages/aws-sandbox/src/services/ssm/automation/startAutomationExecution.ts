import {
  StartAutomationExecution$,
  type StartAutomationExecutionRequest,
  type StartAutomationExecutionResult,
} from '@aws-sdk/client-ssm';
import {
  launchExecution,
  MAX_QUEUED,
} from '../../../engine/run/launchExecution';
import { prepareExecution } from '../../../engine/run/prepareExecution';
import { AwsFault } from '../../../protocols';
import type { RegionState, World } from '../../../state';
import { defineOperation } from '../../defineService';
import { assertStart } from './assertStart';
import { knownExecution, rememberToken } from './clientTokens';

export const startAutomationExecution = defineOperation<
  StartAutomationExecutionRequest,
  StartAutomationExecutionResult
>({
  schema: StartAutomationExecution$,
  run({ input, caller, region, world }) {
    assertStart(input);
    const known = knownExecution(world, region, input);
    if (known) {
      return { AutomationExecutionId: known };
    }
    assertQueueHasRoom(world, region);
    const { account } = region;
    const { Tags = [], Parameters = {}, Mode = 'Auto', ...rate } = input;
    const execution = launchExecution({
      world,
      account,
      region: region.region,
      caller,
      prepared: prepareExecution(
        { world, account, region: region.region },
        {
          documentName: input.DocumentName ?? '',
          documentVersion: input.DocumentVersion,
          parameters: Parameters,
          rate: {
            TargetParameterName: rate.TargetParameterName,
            Targets: rate.Targets,
            TargetMaps: rate.TargetMaps,
            TargetLocations: rate.TargetLocations,
            MaxConcurrency: rate.MaxConcurrency,
            MaxErrors: rate.MaxErrors,
          },
        },
      ),
      mode: Mode,
      tags: Object.fromEntries(
        Tags.map(({ Key = '', Value = '' }) => [Key, Value]),
      ),
    });
    rememberToken(world, region, input, execution.id);
    return { AutomationExecutionId: execution.id };
  },
});

function assertQueueHasRoom(world: World, region: RegionState): void {
  let queued = 0;
  for (const { execution } of world.automation.tasks) {
    if (
      execution.account === region.account &&
      execution.region === region.region &&
      execution.status === 'Pending'
    ) {
      queued += 1;
    }
  }
  if (queued >= MAX_QUEUED) {
    throw new AwsFault(
      'AutomationExecutionLimitExceededException',
      'The number of simultaneously running Automation executions exceeded the allowable limit.',
    );
  }
}
