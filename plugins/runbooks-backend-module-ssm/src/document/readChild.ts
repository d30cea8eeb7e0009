import { ChildDocument } from './DocumentReading';
import { fieldsOf, textOf } from './fields';
import { childTargets } from './readTargets';

/** The document that a step of an Automation document runs, or `undefined` where it runs none. */
export function readChild(options: {
  step: string;
  action: string;
  inputs: ReadonlyMap<string, unknown>;
}): ChildDocument | undefined {
  const { step, action, inputs } = options;
  if (action !== 'aws:executeAutomation' && action !== 'aws:runCommand') {
    return undefined;
  }
  const runsAutomation = action === 'aws:executeAutomation';
  const version = inputs.get('DocumentVersion');
  return {
    step,
    kind: runsAutomation ? 'automation' : 'command',
    name: textOf(inputs.get('DocumentName')) ?? '',
    ...(version !== undefined && { version: String(version) }),
    parameters: runsAutomation
      ? runtimeParameters(inputs)
      : fieldsOf(inputs.get('Parameters')),
    elsewhere:
      inputs.has('TargetLocations') || inputs.has('TargetLocationsURL'),
  };
}

/** What the child is given, with the values that it is spread over. */
function runtimeParameters(
  inputs: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const given = fieldsOf(inputs.get('RuntimeParameters'));
  const name = textOf(inputs.get('TargetParameterName'));
  const targets = childTargets(inputs.get('Targets'));
  return name && targets.length > 0
    ? new Map([...given, [name, targets]])
    : given;
}
