import {
  ExecutionPlan,
  LaunchRequest,
  PlanValue,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { LAUNCH_ROLE } from './entities';
import { formParametersOf } from './parameters';
import { stepsOf } from './steps';

/** Exactly what would be launched. */
export function planOf(
  runbook: RunbookSummary,
  launch: Pick<LaunchRequest, 'parameters' | 'rateControl' | 'locations'>,
): ExecutionPlan {
  const declared = formParametersOf(runbook.id);
  const parameters = declared.flatMap(({ name, secret, ...parameter }) => {
    const value = launch.parameters[name] ?? parameter.default;
    return value === undefined || value === ''
      ? []
      : [planValue(name, value, secret)];
  });
  return {
    executorId: runbook.executorId ?? 'none',
    documentName: runbook.name,
    documentVersion: runbook.version,
    contentHash: runbook.contentHash,
    place: runbook.place,
    role: runbook.place && LAUNCH_ROLE,
    parameters,
    targets: declared
      .filter(({ resourceType }) => resourceType !== undefined)
      .flatMap(({ name, resourceType }) =>
        [launch.parameters[name]]
          .flat()
          .flatMap(value =>
            value
              ? [{ id: String(value), type: resourceType, parameter: name }]
              : [],
          ),
      ),
    rateControl: launch.rateControl,
    locations: launch.locations,
    children: stepsOf(runbook.id).flatMap(({ name, child }) =>
      child ? [{ documentName: child, documentVersion: '1', step: name }] : [],
    ),
    steps: stepsOf(runbook.id),
  };
}

function planValue(name: string, value: unknown, secret: boolean): PlanValue {
  if (secret) {
    return { name, value: '••••', secret: true };
  }
  return {
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  };
}
