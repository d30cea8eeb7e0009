import { JsonValue } from '@backstage/types';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { MaskingSettings, maskValue } from '../masking';
import { AskedLaunch } from './AskedLaunch';

/** What would run as far as our own data tells, where something stands in the way so that no provider is asked. Pure. */
export function draftPlan(options: {
  asked: AskedLaunch;
  values: Record<string, JsonValue>;
  masking: MaskingSettings;
}): ExecutionPlan {
  const { asked, values, masking } = options;
  const { runbook, launch } = asked;
  const declaredSecret = new Set(
    runbook.parameters.flatMap(({ name, secret }) => (secret ? [name] : [])),
  );
  return {
    executorId: runbook.executorId ?? 'none',
    documentName: runbook.name,
    documentVersion: runbook.version,
    contentHash: runbook.contentHash,
    place: runbook.place,
    parameters: Object.entries(values).map(([name, value]) =>
      maskValue(name, value, masking, declaredSecret.has(name)),
    ),
    targets: [],
    rateControl: launch.rateControl,
    locations: launch.locations,
    steps: runbook.steps,
  };
}
