import type { World } from '../../state';
import type { AutomationDocument } from '../document/AutomationDocument';
import { Variables } from '../values/Variables';
import { engineNow } from './ExecutionContext';

/** The variables of an execution before its first step: parameters, variables of the document, globals. */
export function executionVariables(options: {
  world: World;
  id: string;
  account: string;
  region: string;
  automation: AutomationDocument;
  values: Record<string, unknown>;
  /** Parameters that somebody gave a value, in which nothing is replaced. */
  given: Readonly<Record<string, unknown>>;
}): Variables {
  const { world, id, account, region, automation, values, given } = options;
  const globals: Record<string, () => unknown> = {
    'automation:EXECUTION_ID': () => id,
    'global:ACCOUNT_ID': () => account,
    'global:AWS_PARTITION': () => 'aws',
    'global:DATE': () => engineNow(world).toISOString().slice(0, 10),
    'global:DATE_TIME': () =>
      engineNow(world)
        .toISOString()
        .slice(0, 19)
        .replace('T', '_')
        .replaceAll(':', '.'),
    'global:REGION': () => region,
  };
  const variables = new Variables(name => globals[name]?.());
  for (const [name, value] of Object.entries(values)) {
    // A default may be made of globals, such as an ARN with the account's id.
    variables.set(
      name,
      Object.hasOwn(given, name) ? value : resolveKnown(variables, value),
    );
  }
  for (const [name, value] of Object.entries(automation.variables)) {
    variables.set(`variable:${name}`, value);
  }
  return variables;
}

/** What has no value yet stays as it is written. */
function resolveKnown(variables: Variables, value: unknown): unknown {
  try {
    return variables.resolve(value);
  } catch {
    return value;
  }
}
