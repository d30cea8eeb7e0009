import {
  SendAutomationSignal$,
  type SendAutomationSignalRequest,
  type SendAutomationSignalResult,
} from '@aws-sdk/client-ssm';
import { advanceAutomations } from '../../../engine/run/advanceAutomations';
import { AwsFault } from '../../../protocols';
import { isFinished, type StoredExecution } from '../../../state';
import { defineOperation } from '../../defineService';
import { decide } from './decide';
import { requireExecution } from './required';

export const sendAutomationSignal = defineOperation<
  SendAutomationSignalRequest,
  SendAutomationSignalResult
>({
  schema: SendAutomationSignal$,
  run({ input, caller, region, world, now }) {
    const { SignalType, Payload = {} } = input;
    const execution = requireExecution(region, input.AutomationExecutionId);
    if (isFinished(execution)) {
      throw invalid(`The automation execution is ${execution.status} already.`);
    }
    switch (SignalType) {
      case 'Approve':
      case 'Reject':
        decide(execution, caller, {
          decision: SignalType === 'Approve' ? 'Approved' : 'Rejected',
          comment: Payload.Comment?.[0],
          at: now,
        });
        break;
      case 'Resume':
        resume(execution, Payload.StepName?.[0]);
        break;
      case 'StartStep':
        startStep(execution, Payload.StepName?.[0]);
        break;
      case 'StopStep':
        stopStep(execution, Payload.StepExecutionId?.[0]);
        break;
      default:
        throw invalid(
          `The signal ${SignalType} does not apply to an execution of a runbook.`,
        );
    }
    advanceAutomations(world);
    return {};
  },
});

function resume(execution: StoredExecution, name: string | undefined): void {
  const step = execution.steps.findLast(entry => entry.name === name);
  if (!step) {
    throw stepNotFound(name);
  }
  if (step.action !== 'aws:pause' || step.status !== 'Waiting') {
    throw invalid(`Step ${name} is ${step.status} and does not wait.`);
  }
  execution.signals.resumed.add(step.name);
}

function startStep(execution: StoredExecution, name = ''): void {
  if (execution.mode !== 'Interactive') {
    throw invalid('Only the steps of an interactive execution are started.');
  }
  const step = execution.steps.find(entry => entry.name === name);
  if (name && !step) {
    throw stepNotFound(name);
  }
  if (step && step.status !== 'Pending') {
    throw invalid(`Step ${name} is ${step.status} already.`);
  }
  execution.signals.started.add(name);
}

function stopStep(execution: StoredExecution, id: string | undefined): void {
  const step = execution.steps.find(entry => entry.id === id);
  if (!step) {
    throw stepNotFound(id);
  }
  if (step.status !== 'InProgress' && step.status !== 'Waiting') {
    throw invalid(`Step ${step.name} is ${step.status} and does not run.`);
  }
  execution.signals.stoppedSteps.add(step.id);
}

function stepNotFound(name: string | undefined): AwsFault {
  return new AwsFault(
    'AutomationStepNotFoundException',
    `The specified step ${name} does not exist in the automation execution.`,
  );
}

function invalid(message: string): AwsFault {
  return new AwsFault('InvalidAutomationSignalException', message);
}
