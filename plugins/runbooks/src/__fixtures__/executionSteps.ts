import {
  Execution,
  ExecutionStep,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';
import { ago } from './now';

const TEXTS = [
  'Say in the channel that you lead',
  'Look at the queue: [dashboard](https://grafana.parcelwise.example/payments)',
  'Ask the bank whether it has an incident. <img src=x onerror=alert(1)>',
  'Tell support what to say to customers',
];

/** The steps of a checklist, the first of them done by a colleague. */
function guidedSteps(): ExecutionStep[] {
  return TEXTS.map((text, index) => ({
    id: `step-${index + 1}`,
    name: `step-${index + 1}`,
    title: text.split(':')[0],
    status: index === 0 ? 'succeeded' : 'pending',
    inputs: [],
    hasOutputs: false,
    guided: {
      text,
      version: index === 0 ? 1 : 0,
      ...(index === 0 && {
        by: 'user:default/amara',
        at: ago(10),
        note: 'I lead until noon.',
      }),
      evidence:
        index === 0
          ? [
              {
                url: 'https://chat.parcelwise.example/incident/12',
                title: 'Channel',
              },
            ]
          : [],
    },
  }));
}

/** Where the steps before the last known one stand, by the status of the execution. */
function statusOfStep(execution: Execution, index: number): StepStatus {
  const { status } = execution.execution;
  if (status === 'succeeded') {
    return 'succeeded';
  }
  if (index === 0) {
    return execution.execution.launchedAt ? 'succeeded' : 'pending';
  }
  if (index > 1) {
    return status === 'failed' ? 'skipped' : 'pending';
  }
  switch (status) {
    case 'running':
    case 'stopping':
      return 'running';
    case 'waiting':
    case 'failed':
    case 'timedOut':
    case 'cancelled':
      return status;
    default:
      return 'pending';
  }
}

/** The steps of an execution. */
export function executionStepsOf(execution: Execution): ExecutionStep[] {
  if (execution.plan.executorId === 'guided') {
    return guidedSteps();
  }
  const steps: ExecutionStep[] = execution.plan.steps.map((step, index) => {
    const status = statusOfStep(execution, index);
    const began = status !== 'pending' && status !== 'skipped';
    return {
      id: step.name,
      name: step.name,
      title: step.title,
      action: step.action,
      status,
      startedAt: began ? ago(17 - index) : undefined,
      finishedAt: status === 'succeeded' ? ago(16 - index) : undefined,
      inputs: [
        { name: 'Service', value: 'ecs' },
        { name: 'Token', value: '••••', secret: true },
      ],
      hasOutputs: status === 'succeeded',
      message:
        status === 'failed'
          ? 'The database was not available within 15 minutes. <b>See the log.</b>'
          : undefined,
    };
  });
  return execution.execution.id === 'over-many'
    ? [...steps, ...iterations(steps[0])]
    : steps;
}

function iterations(loop: ExecutionStep): ExecutionStep[] {
  return [1, 2, 3].map(iteration => ({
    id: `${loop.id}/${iteration}`,
    name: 'patch',
    action: 'aws:runCommand',
    status: iteration === 2 ? 'failed' : 'succeeded',
    startedAt: ago(10 - iteration),
    finishedAt: ago(9 - iteration),
    inputs: [{ name: 'InstanceIds', value: `["i-0a1b2c3d4e5f${iteration}"]` }],
    hasOutputs: true,
    parentId: loop.id,
    iteration,
    childProviderId: `child-${iteration}`,
    message: iteration === 2 ? 'The machine did not answer.' : undefined,
  }));
}
