import { counted } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import { stepLabel } from '../../marks';
import { StepNode } from './stepTree';

/** How the steps inside another one stand: `40 steps inside: 39 done, 1 failed`. */
export function insideText(inside: readonly StepNode[]): string {
  const counts = new Map<ExecutionStep['status'], number>();
  for (const { step } of inside) {
    counts.set(step.status, (counts.get(step.status) ?? 0) + 1);
  }
  const parts = [...counts].map(
    ([status, count]) => `${count} ${stepLabel(status).toLowerCase()}`,
  );
  return `${counted(inside.length, 'step')} inside: ${parts.join(', ')}`;
}
