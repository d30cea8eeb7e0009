import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionRow } from './ExecutionRow';

/** The parameters of an execution that its plan says are secret. */
export function secretNames({
  plan,
}: Pick<ExecutionRow, 'plan'>): ReadonlySet<string> {
  const { parameters }: ExecutionPlan = JSON.parse(plan);
  return new Set(
    parameters.flatMap(({ name, secret }) => (secret ? [name] : [])),
  );
}
