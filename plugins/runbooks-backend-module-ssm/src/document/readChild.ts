import { ChildDocument } from './DocumentReading';
import { fieldsOf, isObject, textOf } from './fields';
import { childTargets } from './readTargets';

/** Operations of Systems Manager that do what an action of Automation does as well. */
const RUN_BY_API: Readonly<Record<string, ChildDocument['kind']>> = {
  StartAutomationExecution: 'automation',
  SendCommand: 'command',
};

/** The document that a step of an Automation document runs, or `undefined` where it runs none. */
export function readChild(options: {
  step: string;
  action: string;
  inputs: ReadonlyMap<string, unknown>;
}): ChildDocument | undefined {
  const { step, action, inputs } = options;
  const kind = kindOf(action, inputs);
  if (!kind) {
    return undefined;
  }
  const version = inputs.get('DocumentVersion');
  const given = inputs.get(
    action === 'aws:executeAutomation' ? 'RuntimeParameters' : 'Parameters',
  );
  return {
    step,
    kind,
    name: textOf(inputs.get('DocumentName')) ?? '',
    ...(version !== undefined && { version: String(version) }),
    parameters: withTargets(fieldsOf(given), inputs),
    untold: isUntold(given),
    elsewhere:
      inputs.has('TargetLocations') || inputs.has('TargetLocationsURL'),
  };
}

/** Whether parameters are handed over as a whole that only comes to be when it runs. */
export function isUntold(given: unknown): boolean {
  return given !== undefined && given !== null && !isObject(given);
}

function kindOf(
  action: string,
  inputs: ReadonlyMap<string, unknown>,
): ChildDocument['kind'] | undefined {
  if (action === 'aws:executeAutomation') {
    return 'automation';
  }
  if (action === 'aws:runCommand') {
    return 'command';
  }
  const service = textOf(inputs.get('Service'))?.toLocaleLowerCase('en-US');
  const api = textOf(inputs.get('Api')) ?? '';
  return action === 'aws:executeAwsApi' &&
    service === 'ssm' &&
    Object.hasOwn(RUN_BY_API, api)
    ? RUN_BY_API[api]
    : undefined;
}

/** What the child is given, with the values that it is spread over. */
function withTargets(
  given: ReadonlyMap<string, unknown>,
  inputs: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const name = textOf(inputs.get('TargetParameterName'));
  const targets = childTargets(inputs.get('Targets'));
  return name && targets.length > 0
    ? new Map([...given, [name, targets]])
    : given;
}
