import { readResourceParameter } from '@opsready/backstage-plugin-aws-node';
import {
  readAllowedPattern,
  RunbookParameter,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';
import { fieldsOf, isObject, quoted, textOf, unknownNames } from './fields';
import { readParameterType } from './parameterTypes';

const MAX_PARAMETERS = 200;

const KNOWN = [
  'type',
  'description',
  'default',
  'allowedValues',
  'allowedPattern',
  'minItems',
  'maxItems',
  'minChars',
  'maxChars',
  // How AWS's console shows the field, and how Run Command puts the value in: nothing to do here.
  'displayType',
  'interpolationType',
];

/** The parameters of a document. What is not known of a declaration becomes a note, and its value is taken as text. */
export function readParameters(
  value: unknown,
  problems: string[],
): RunbookParameter[] {
  if (value !== undefined && value !== null && !isObject(value)) {
    problems.push('Its parameters are not understood: they are no map.');
  }
  const declared = [...fieldsOf(value)];
  if (declared.length > MAX_PARAMETERS) {
    problems.push(
      `It declares more than ${MAX_PARAMETERS} parameters; the others are left out.`,
    );
  }
  return declared
    .slice(0, MAX_PARAMETERS)
    .map(([name, declaration]) => readParameter(name, declaration));
}

function readParameter(name: string, declaration: unknown): RunbookParameter {
  const fields = fieldsOf(declaration);
  const declaredType = textOf(fields.get('type')) ?? '';
  const { type, resourceType } = readParameterType(declaredType);
  const notes: string[] = [];
  if (type === 'Text') {
    notes.push(
      `Its type '${declaredType.slice(0, 100)}' is not known, so its value is taken as text.`,
    );
  }
  if (
    resourceType &&
    readResourceParameter(resourceType)?.resourceTypes.length === 0
  ) {
    notes.push(
      `Nobody here knows how an ARN tells ${resourceType}, so that no value of it can be confirmed.`,
    );
  }
  const unknown = unknownNames(fields, KNOWN);
  if (unknown.length > 0) {
    notes.push(`Not understood: ${quoted(unknown)}.`);
  }
  const description = textOf(fields.get('description'));
  const parameter: RunbookParameter = {
    name,
    type,
    declaredType,
    ...(resourceType && { resourceType }),
    ...(description && { description }),
    required: !fields.has('default'),
    ...readLimits(fields, notes),
    secret: false,
    notes,
  };
  return fields.has('default')
    ? { ...parameter, default: readDefault(parameter, fields.get('default')) }
    : parameter;
}

function readLimits(
  fields: ReadonlyMap<string, unknown>,
  notes: string[],
): Partial<RunbookParameter> {
  const limits: Partial<RunbookParameter> = {};
  for (const name of [
    'minItems',
    'maxItems',
    'minChars',
    'maxChars',
  ] as const) {
    const limit = fields.get(name);
    if (isCount(limit)) {
      limits[name] = Number(limit);
    } else if (limit !== undefined) {
      notes.push(`Its ${name} is no number and is not checked here.`);
    }
  }
  const allowedValues = fields.get('allowedValues');
  if (Array.isArray(allowedValues)) {
    limits.allowedValues = allowedValues;
  } else if (allowedValues !== undefined) {
    notes.push('Its allowedValues are no list and are not checked here.');
  }
  const allowedPattern = fields.get('allowedPattern');
  if (allowedPattern === undefined) {
    return limits;
  }
  if (typeof allowedPattern !== 'string') {
    notes.push('Its allowedPattern is no text and is not checked here.');
    return limits;
  }
  const read = readAllowedPattern(allowedPattern);
  if ('problem' in read) {
    notes.push(
      `Its allowedPattern ${read.problem}. AWS alone checks it, when it starts.`,
    );
    return limits;
  }
  return { ...limits, allowedPattern };
}

function isCount(value: unknown): boolean {
  return /^\d{1,9}$/.test(String(value)) && !Array.isArray(value);
}

/** Documents also write `'4'` for an integer; the form wants what the type says. */
function readDefault(parameter: RunbookParameter, value: unknown): unknown {
  const { name, type, declaredType } = parameter;
  const bare = { name, type, declaredType, required: false, secret: false };
  const { values } = validateParameters({
    parameters: [{ ...bare, notes: [] }],
    values: { [name]: value },
  });
  return Object.hasOwn(values, name) ? values[name] : value;
}
