import {
  StopAutomationExecution$,
  type StopAutomationExecutionRequest,
  type StopAutomationExecutionResult,
} from '@aws-sdk/client-ssm';
import { advanceAutomations } from '../../../engine/run/advanceAutomations';
import { AwsFault } from '../../../protocols';
import { isFinished } from '../../../state';
import { defineOperation } from '../../defineService';
import { violation } from '../constraints';
import { requireExecution } from './required';

export const stopAutomationExecution = defineOperation<
  StopAutomationExecutionRequest,
  StopAutomationExecutionResult
>({
  schema: StopAutomationExecution$,
  run({ input, region, world }) {
    const { Type = 'Cancel' } = input;
    if (Type !== 'Cancel' && Type !== 'Complete') {
      throw violation(
        Type,
        'type',
        'Member must satisfy enum value set: [Complete, Cancel]',
      );
    }
    const execution = requireExecution(region, input.AutomationExecutionId);
    if (isFinished(execution)) {
      throw new AwsFault(
        'InvalidAutomationStatusUpdateException',
        `The automation execution ${execution.id} is ${execution.status} already and cannot be stopped.`,
      );
    }
    execution.signals.stop = Type;
    if (Type === 'Cancel') {
      execution.status = 'Cancelling';
    }
    advanceAutomations(world);
    return {};
  },
});
