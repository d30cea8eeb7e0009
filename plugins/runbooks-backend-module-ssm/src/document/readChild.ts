import { ChildDocument } from './DocumentReading';
import { fieldsOf, textOf } from './fields';

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
    parameters: fieldsOf(
      inputs.get(runsAutomation ? 'RuntimeParameters' : 'Parameters'),
    ),
    elsewhere:
      inputs.has('TargetLocations') || inputs.has('TargetLocationsURL'),
  };
}
