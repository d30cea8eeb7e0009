import type { ImpactType } from '@aws-sdk/client-ssm';
import type { StepSpec } from '../document/AutomationDocument';

const HARMLESS = new Set(
  [
    'approve',
    'assertAwsResourceProperty',
    'branch',
    'loop',
    'pause',
    'sleep',
    'updateVariable',
    'waitForAwsResourceProperty',
  ].map(name => `aws:${name}`),
);

/** Their effect is in code, a command or another document, which a preview does not look into. */
const UNKNOWABLE = new Set(
  [
    'executeAutomation',
    'executeScript',
    'executeStateMachine',
    'invokeLambdaFunction',
    'invokeWebhook',
    'runCommand',
  ].map(name => `aws:${name}`),
);

const READS = /^(describe|get|list|search|lookup|query|scan|head|batchget)/i;

/** How many steps change something, do not, or may, those within loops included. */
export function countImpacts(
  steps: readonly StepSpec[],
): Partial<Record<ImpactType, number>> {
  const counts: Partial<Record<ImpactType, number>> = {};
  for (const step of allSteps(steps)) {
    const impact = impactOf(step);
    counts[impact] = (counts[impact] ?? 0) + 1;
  }
  return counts;
}

function* allSteps(steps: readonly StepSpec[]): Generator<StepSpec> {
  for (const step of steps) {
    yield step;
    yield* allSteps(step.steps);
  }
}

function impactOf({ action, inputs }: StepSpec): ImpactType {
  if (HARMLESS.has(action)) {
    return 'NonMutating';
  }
  if (UNKNOWABLE.has(action)) {
    return 'Undetermined';
  }
  if (action === 'aws:executeAwsApi') {
    const api = String(inputs.Api);
    if (api.includes('{{')) {
      return 'Undetermined';
    }
    return READS.test(api) ? 'NonMutating' : 'Mutating';
  }
  return 'Mutating';
}
