import { JsonValue } from '@backstage/types';
import {
  ExecutionPlan,
  PlanValue,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { NamedResource } from './resourceParameters';

const MASK = '******';

/** The values as people read them; those of secret parameters masked. */
export function planParameters(
  parameters: readonly RunbookParameter[],
  values: Readonly<Record<string, JsonValue>>,
): PlanValue[] {
  return parameters.flatMap(({ name, secret }) => {
    if (!Object.hasOwn(values, name)) {
      return [];
    }
    const value = values[name];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [secret ? { name, value: MASK, secret } : { name, value: text }];
  });
}

/** The resources that a launch is about. */
export function planTargets(
  resources: readonly NamedResource[],
): ExecutionPlan['targets'] {
  return resources.map(({ id, parameter, resource }) => ({
    id,
    ...(resource && { name: resource.name }),
    ...(resource?.type && { type: resource.type }),
    parameter,
  }));
}
