import {
  RunbookFormat,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { readSections } from '@opsready/backstage-plugin-runbooks-node';
import { DocumentReading } from './DocumentReading';
import { fieldsOf, isObject, quoted, textOf, unknownNames } from './fields';
import { inferResourceTypes } from './inferResourceTypes';
import { readCommandSteps } from './readCommandSteps';
import { readContent } from './readContent';
import { readParameters } from './readParameters';
import { readRole } from './readRole';
import { readSteps } from './readSteps';
import { readChoosers } from './readTargets';

const AUTOMATION_FIELDS = [
  'schemaVersion',
  'description',
  'assumeRole',
  'parameters',
  'mainSteps',
  'outputs',
  'files',
  'variables',
];
const COMMAND_FIELDS = [
  'schemaVersion',
  'description',
  'parameters',
  'mainSteps',
  'runtimeConfig',
];

/** Where the machines of a command stand among its parameters. */
export const MACHINES_PARAMETER = 'InstanceIds';

const NOTHING: Omit<DocumentReading, 'problems'> = {
  sections: {},
  parameters: [],
  steps: [],
  role: 'missing',
  children: [],
  approvals: [],
  choosers: [],
};

/** Machines are no parameter of a Command document, and yet have to be chosen and judged like one. */
const MACHINES: RunbookParameter = {
  name: MACHINES_PARAMETER,
  type: 'StringList',
  declaredType: 'List<AWS::EC2::Instance::Id>',
  resourceType: 'AWS::EC2::Instance::Id',
  description: 'The machines that the command runs on.',
  required: true,
  minItems: 1,
  maxItems: 50,
  secret: false,
  notes: [],
};

/**
 * Reads an Automation or Command document. Whatever it holds, it is read as far as it can be, and `problems` say what is
 * not understood. Pure; runs nothing; never throws.
 */
export function readDocument(
  text: string,
  format: Extract<RunbookFormat, 'ssmAutomation' | 'ssmCommand'>,
): DocumentReading {
  const read = readContent(text);
  if ('problem' in read || !isObject(read.value)) {
    const problem =
      'problem' in read ? read.problem : 'The document is no map of fields.';
    return { ...NOTHING, problems: [problem] };
  }
  const content = fieldsOf(read.value);
  return format === 'ssmAutomation'
    ? readAutomation(content)
    : readCommand(content);
}

function readAutomation(
  content: ReadonlyMap<string, unknown>,
): DocumentReading {
  const problems = schemaProblems(content, ['0.3'], AUTOMATION_FIELDS);
  const { steps, children, approvals } = readSteps(
    content.get('mainSteps'),
    problems,
  );
  const role = readRole({
    assumeRole: content.get('assumeRole'),
    variables: content.get('variables'),
    parameters: readParameters(content.get('parameters'), problems),
    problems,
  });
  return {
    ...readSections(textOf(content.get('description')) ?? ''),
    ...role,
    parameters: inferResourceTypes(role.parameters, content.get('mainSteps')),
    steps,
    children,
    approvals,
    choosers: readChoosers(content.get('mainSteps')),
    problems,
  };
}

function readCommand(content: ReadonlyMap<string, unknown>): DocumentReading {
  const problems = schemaProblems(
    content,
    ['1.0', '1.2', '2.0', '2.2'],
    COMMAND_FIELDS,
  );
  const { steps, children } = readCommandSteps(content, problems);
  return {
    ...readSections(textOf(content.get('description')) ?? ''),
    parameters: withMachines(
      readParameters(content.get('parameters'), problems),
      problems,
    ),
    steps,
    children,
    approvals: [],
    choosers: [],
    // Commands act as the machines that they run on.
    role: 'none',
    problems,
  };
}

function withMachines(
  parameters: RunbookParameter[],
  problems: string[],
): RunbookParameter[] {
  const others = parameters.filter(({ name }) => name !== MACHINES.name);
  if (others.length < parameters.length) {
    problems.push(
      `Its parameter '${MACHINES.name}' is left out, because the machines that it runs on are called so here.`,
    );
  }
  return [MACHINES, ...others];
}

function schemaProblems(
  content: ReadonlyMap<string, unknown>,
  versions: string[],
  fields: string[],
): string[] {
  const version = content.get('schemaVersion');
  const unknown = unknownNames(content, fields);
  return [
    ...(versions.includes(spellVersion(version))
      ? []
      : [
          `Its schemaVersion is not one of ${versions.join(', ')}: it may mean something else than is shown here.`,
        ]),
    ...(unknown.length > 0 ? [`Not understood: ${quoted(unknown)}.`] : []),
  ];
}

/** YAML without quotes makes a number of it: 0.3. */
function spellVersion(version: unknown): string {
  return typeof version === 'number' && Number.isInteger(version)
    ? version.toFixed(1)
    : String(version);
}
