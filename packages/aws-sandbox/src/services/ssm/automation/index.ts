import type { Operation } from '../../defineService';
import { describeAutomationExecutions } from './describeAutomationExecutions';
import { describeAutomationStepExecutions } from './describeAutomationStepExecutions';
import { getAutomationExecution } from './getAutomationExecution';
import { getExecutionPreview } from './getExecutionPreview';
import { sendAutomationSignal } from './sendAutomationSignal';
import { startAutomationExecution } from './startAutomationExecution';
import { startExecutionPreview } from './startExecutionPreview';
import { stopAutomationExecution } from './stopAutomationExecution';

export const automationOperations: Operation[] = [
  describeAutomationExecutions,
  describeAutomationStepExecutions,
  getAutomationExecution,
  getExecutionPreview,
  sendAutomationSignal,
  startAutomationExecution,
  startExecutionPreview,
  stopAutomationExecution,
];
