import {
  GetAutomationExecution$,
  type GetAutomationExecutionRequest,
  type GetAutomationExecutionResult,
} from '@aws-sdk/client-ssm';
import { defineOperation } from '../../defineService';
import { requireExecution } from './required';
import { toExecution } from './views';

export const getAutomationExecution = defineOperation<
  GetAutomationExecutionRequest,
  GetAutomationExecutionResult
>({
  schema: GetAutomationExecution$,
  run({ input, region }) {
    const execution = requireExecution(region, input.AutomationExecutionId);
    return { AutomationExecution: toExecution(execution) };
  },
});
