import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';

const BY_RUNBOOK: Record<string, RunbookStep[]> = {
  'restart-service': [
    {
      name: 'checkService',
      action: 'aws:assertAwsResourceProperty',
      risk: 'readOnly',
      description: 'The service is there and active.',
      next: ['restart'],
    },
    {
      name: 'restart',
      action: 'aws:executeAwsApi',
      risk: 'mutating',
      description: 'Starts a new deployment of the same release.',
      next: ['mayWait'],
      onFailure: 'Abort',
    },
    {
      name: 'mayWait',
      action: 'aws:branch',
      risk: 'readOnly',
      next: ['waitUntilStable', 'countTasks'],
    },
    {
      name: 'waitUntilStable',
      action: 'aws:waitForAwsResourceProperty',
      risk: 'readOnly',
      next: ['countTasks'],
    },
    {
      name: 'countTasks',
      action: 'aws:executeAwsApi',
      risk: 'readOnly',
      isEnd: true,
    },
  ],
  'fail-over-database': [
    {
      name: 'findWriter',
      action: 'aws:executeAwsApi',
      risk: 'readOnly',
      next: ['approve'],
    },
    {
      name: 'approve',
      action: 'aws:approve',
      risk: 'readOnly',
      next: ['failOver'],
      onFailure: 'Abort',
    },
    {
      name: 'failOver',
      action: 'aws:executeAwsApi',
      risk: 'destructive',
      next: ['waitUntilAvailable'],
    },
    {
      name: 'waitUntilAvailable',
      action: 'aws:waitForAwsResourceProperty',
      risk: 'readOnly',
      isEnd: true,
    },
  ],
  'every-type': [
    {
      name: 'eachMachine',
      action: 'aws:loop',
      risk: 'mutating',
      next: ['report'],
    },
    {
      name: 'patch',
      action: 'aws:runCommand',
      risk: 'destructive',
      parent: 'eachMachine',
      child: 'AWS-RunPatchBaseline',
      onFailure: 'Continue',
    },
    {
      name: 'report',
      action: 'aws:executeAutomation',
      risk: 'readOnly',
      child: 'Parcelwise-CheckAlarms',
      isEnd: true,
    },
  ],
  'payment-delays': [
    { name: 'step-1', title: 'Say in the channel that you lead' },
    {
      name: 'step-2',
      title: 'Look at the queue',
      description: 'The dashboard **Payments** shows its length.',
    },
    { name: 'step-3', title: 'Ask the bank whether it has an incident' },
    { name: 'step-4', title: 'Tell support what to say to customers' },
  ],
};

/** The steps that a runbook declares. */
export function stepsOf(runbookId: string): RunbookStep[] {
  return (
    BY_RUNBOOK[runbookId] ?? [
      {
        name: 'run',
        action: 'aws:runShellScript',
        risk: 'destructive',
        isEnd: true,
      },
    ]
  );
}
