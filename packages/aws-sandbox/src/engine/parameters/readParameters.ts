import { AwsFault } from '../../protocols';
import type {
  AutomationDocument,
  ParameterSpec,
} from '../document/AutomationDocument';
import { wireText } from '../values/wireText';
import { decodeParameter } from './decodeParameter';

/**
 * The values of a document's parameters: those given, checked as AWS checks them, and the defaults.
 * `without` names the parameter that targets will fill.
 */
export function readParameters(
  { parameters }: AutomationDocument,
  given: Readonly<Record<string, readonly string[]>>,
  without?: ReadonlySet<string>,
): Record<string, unknown> {
  const unknown = Object.keys(given).filter(name => !parameters[name]);
  if (unknown.length > 0) {
    throw invalid(
      `The following parameters are not declared by the document: ${unknown.join(', ')}`,
    );
  }
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(parameters)) {
    if (given[name] !== undefined) {
      values[name] = read(name, spec, given[name]);
    } else if (spec.default !== undefined) {
      values[name] = spec.default;
    } else if (!without?.has(name)) {
      throw invalid(
        `The following parameter has no value and no default: ${name}`,
      );
    }
  }
  return values;
}

function read(
  name: string,
  spec: ParameterSpec,
  given: readonly string[],
): unknown {
  try {
    const value = decodeParameter(spec, given);
    assertFits(spec, value);
    return value;
  } catch (error) {
    throw invalid(
      `Parameter ${name} ${error instanceof Error ? error.message : error}`,
    );
  }
}

function assertFits(spec: ParameterSpec, value: unknown): void {
  const { allowedValues, allowedPattern, minItems, maxItems } = spec;
  const items = Array.isArray(value) ? value : [value];
  if (
    Array.isArray(value) &&
    (value.length < (minItems ?? 0) || value.length > (maxItems ?? Infinity))
  ) {
    throw new Error(
      `takes ${minItems ?? 0} to ${maxItems ?? 'any number of'} items`,
    );
  }
  const pattern = allowedPattern ? toRegExp(allowedPattern) : undefined;
  for (const item of items.map(wireText)) {
    if (allowedValues && !allowedValues.map(wireText).includes(item)) {
      throw new Error(
        `must be one of ${allowedValues.map(wireText).join(', ')}`,
      );
    }
    if (pattern && !pattern.test(item)) {
      throw new Error(`must match the pattern ${allowedPattern}`);
    }
    if (
      item.length < (spec.minChars ?? 0) ||
      item.length > (spec.maxChars ?? Infinity)
    ) {
      throw new Error(
        `must have ${spec.minChars ?? 0} to ${spec.maxChars ?? 'any number of'} characters`,
      );
    }
  }
}

/** AWS's patterns are Java's: one that means nothing here lets everything through. */
function toRegExp(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
}

function invalid(message: string): AwsFault {
  return new AwsFault('InvalidAutomationExecutionParametersException', message);
}
