import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';
import { ChildDocument } from './DocumentReading';
import { fieldsOf, listOf, textOf } from './fields';
import { isUntold } from './readChild';

const MAX_STEPS = 500;

/** Plugins of Run Command that look and change nothing. */
const READ_ONLY = ['aws:softwareInventory'];

/** The steps of a Command document: `mainSteps` of schema 2, `runtimeConfig` of schema 1. */
export function readCommandSteps(
  content: ReadonlyMap<string, unknown>,
  problems: string[],
): { steps: RunbookStep[]; children: ChildDocument[] } {
  const declared = content.has('runtimeConfig')
    ? [...fieldsOf(content.get('runtimeConfig')).keys()].map(action => ({
        action,
        name: action.replace(/^aws:/, ''),
      }))
    : listOf(content.get('mainSteps'));
  if (declared.length === 0) {
    problems.push(
      'It has no steps that can be read (mainSteps or runtimeConfig).',
    );
  }
  const steps: RunbookStep[] = [];
  const children: ChildDocument[] = [];
  for (const [index, declaration] of declared.slice(0, MAX_STEPS).entries()) {
    const fields = fieldsOf(declaration);
    const name = textOf(fields.get('name')) ?? `step ${index + 1}`;
    const action = textOf(fields.get('action')) ?? '';
    const following = fieldsOf(declared[index + 1]).get('name');
    const child = readRunDocument(name, fields);
    if (child) {
      children.push(child);
    }
    steps.push({
      name,
      action,
      risk: READ_ONLY.includes(action) ? 'readOnly' : 'mutating',
      next: listOf([following]).flatMap(next => textOf(next) ?? []),
      ...(child && { child: child.name }),
    });
  }
  return { steps, children };
}

/** `aws:runDocument` runs another document on the machine; one from a path of the machine is nobody's to look into. */
function readRunDocument(
  step: string,
  fields: ReadonlyMap<string, unknown>,
): ChildDocument | undefined {
  if (fields.get('action') !== 'aws:runDocument') {
    return undefined;
  }
  const inputs = fieldsOf(fields.get('inputs'));
  const named = inputs.get('documentType') === 'SSMDocument';
  const given = fromJson(inputs.get('documentParameters'));
  return {
    step,
    kind: 'command',
    name: named ? (textOf(inputs.get('documentPath')) ?? '') : '',
    parameters: fieldsOf(given),
    untold: isUntold(given),
    elsewhere: false,
  };
}

/** Machines take a map, or the JSON of one. */
function fromJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}
