import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';
import { ChildDocument } from './DocumentReading';
import { fieldsOf, listOf, quoted, textOf, unknownNames } from './fields';
import { readChild } from './readChild';
import { highestRisk, isKnownAction, stepRisk } from './stepRisk';

const MAX_STEPS = 500;

const KNOWN = [
  'name',
  'action',
  'description',
  'inputs',
  'outputs',
  'timeoutSeconds',
  'maxAttempts',
  'onFailure',
  'onCancel',
  'isEnd',
  'isCritical',
  'nextStep',
];

/** The steps of an Automation document, those within a loop after it. */
export interface ReadSteps {
  steps: RunbookStep[];
  children: ChildDocument[];
  approvals: string[];
}

export function readSteps(value: unknown, problems: string[]): ReadSteps {
  const read: ReadSteps = {
    steps: [],
    children: [],
    approvals: [],
  };
  if (listOf(value).length === 0) {
    problems.push('It has no steps that can be read (mainSteps).');
  }
  addSteps(read, { value, problems });
  return read;
}

function addSteps(
  read: ReadSteps,
  options: { value: unknown; problems: string[]; parent?: string },
): RunbookStep[] {
  const { parent, problems } = options;
  const declared = listOf(options.value);
  const added: RunbookStep[] = [];
  for (const [index, declaration] of declared.entries()) {
    if (read.steps.length >= MAX_STEPS) {
      problems.push(
        `It has more than ${MAX_STEPS} steps; the rest is left out.`,
      );
      break;
    }
    const following = textOf(fieldsOf(declared[index + 1]).get('name'));
    added.push(
      addStep(read, { declaration, index, following, parent, problems }),
    );
  }
  return added;
}

function addStep(
  read: ReadSteps,
  options: {
    declaration: unknown;
    index: number;
    following?: string;
    parent?: string;
    problems: string[];
  },
): RunbookStep {
  const { index, following, parent, problems } = options;
  const fields = fieldsOf(options.declaration);
  const name = textOf(fields.get('name')) ?? `step ${index + 1}`;
  const action = textOf(fields.get('action')) ?? '';
  const inputs = fieldsOf(fields.get('inputs'));
  noteUnknown({ name, action, fields, problems });

  const description = textOf(fields.get('description'));
  const onFailure = textOf(fields.get('onFailure'));
  const child = readChild({ step: name, action, inputs });
  const step: RunbookStep = {
    name,
    action,
    ...(description && { description }),
    risk: stepRisk(action, inputs),
    ...(onFailure && { onFailure }),
    ...(isTrue(fields.get('isEnd')) && { isEnd: true }),
    ...(parent && { parent }),
    ...(child && { child: child.name }),
  };
  read.steps.push(step);
  if (child) {
    read.children.push(child);
  }
  if (action === 'aws:approve') {
    read.approvals.push(name);
  }
  const within =
    action === 'aws:loop'
      ? addSteps(read, {
          value: inputs.get('Steps'),
          problems,
          parent: name,
        })
      : [];
  if (within.length > 0) {
    step.risk = highestRisk(within.map(({ risk }) => risk));
  }
  step.next = nextOf({ fields, inputs, action, following, within });
  return step;
}

/** Steps that may follow: where it leads, where it leads on failure or cancellation, and the first one within. */
function nextOf(options: {
  fields: ReadonlyMap<string, unknown>;
  inputs: ReadonlyMap<string, unknown>;
  action: string;
  following?: string;
  within: RunbookStep[];
}): string[] {
  const { fields, inputs, action, following, within } = options;
  const choices =
    action === 'aws:branch'
      ? listOf(inputs.get('Choices')).map(choice =>
          fieldsOf(choice).get('NextStep'),
        )
      : [];
  const otherwise = action === 'aws:branch' ? inputs.get('Default') : undefined;
  const goesOn =
    textOf(otherwise) ?? textOf(fields.get('nextStep')) ?? following;
  const names = [
    within[0]?.name,
    ...choices,
    isTrue(fields.get('isEnd')) && !textOf(otherwise) ? undefined : goesOn,
    stepNamedBy(fields.get('onFailure')),
    stepNamedBy(fields.get('onCancel')),
  ].flatMap(name => textOf(name) ?? []);
  return [...new Set(names)];
}

function stepNamedBy(value: unknown): string | undefined {
  return /^step:\s*(.+)$/.exec(textOf(value) ?? '')?.[1];
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function noteUnknown(options: {
  name: string;
  action: string;
  fields: ReadonlyMap<string, unknown>;
  problems: string[];
}): void {
  const { name, action, fields, problems } = options;
  if (!isKnownAction(action)) {
    problems.push(
      `Step '${name}' has the action '${action.slice(0, 100)}', which is not known here: it counts as one that changes things.`,
    );
  }
  const unknown = unknownNames(fields, KNOWN);
  if (unknown.length > 0) {
    problems.push(`In step '${name}' is not understood: ${quoted(unknown)}.`);
  }
}
