import { JsonValue } from '@backstage/types';
import {
  ParameterProblem,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';

/** Values as AWS takes them: each a list of texts. */
export type WireParameters = Record<string, string[]>;

/** What AWS takes at most. */
export interface WireLimits {
  /** Characters of one text. */
  text?: number;
  /** Whether a text may be empty. */
  emptyTexts: boolean;
}

// The model of StartAutomationExecution (AutomationParameterMap).
export const AUTOMATION_LIMITS: WireLimits = { text: 512, emptyTexts: false };
// SendCommand states no limit for one value.
export const COMMAND_LIMITS: WireLimits = { emptyTexts: true };

const MAX_TEXTS = 50;
const MAX_PARAMETERS = 200;
const MAX_NAME = 50;

/**
 * Encodes values of their parameters' types for AWS, which takes nothing but lists of texts: a text is one of them, a list
 * is several, everything else is JSON in one. A value that is its parameter's default is left out, since AWS takes the
 * same one of the same version. What does not fit is a problem, which names the parameter and the length. Pure.
 */
export function encodeParameters(options: {
  parameters: readonly RunbookParameter[];
  values: Readonly<Record<string, JsonValue>>;
  limits: WireLimits;
}): { wire: WireParameters; problems: ParameterProblem[] } {
  const wire = new Map<string, string[]>();
  const problems: ParameterProblem[] = [];
  for (const parameter of options.parameters) {
    const { name } = parameter;
    const value = Object.hasOwn(options.values, name)
      ? options.values[name]
      : undefined;
    if (value === undefined || isDefault(parameter, value)) {
      continue;
    }
    const texts = encode(parameter, value);
    const problem = problemOf(name, texts, options.limits);
    if (problem) {
      problems.push({
        parameter: name,
        message: `Parameter '${name}' ${problem}`,
      });
    }
    wire.set(name, texts);
  }
  if (wire.size > MAX_PARAMETERS) {
    problems.push({
      parameter: [...wire.keys()][MAX_PARAMETERS],
      message: `AWS takes at most ${MAX_PARAMETERS} parameters, and ${wire.size} are given. Leave out those that keep their default.`,
    });
  }
  return { wire: Object.fromEntries(wire), problems };
}

function isDefault(parameter: RunbookParameter, value: JsonValue): boolean {
  return (
    parameter.default !== undefined &&
    JSON.stringify(parameter.default) === JSON.stringify(value)
  );
}

function encode({ type }: RunbookParameter, value: JsonValue): string[] {
  if (type === 'StringList' && Array.isArray(value)) {
    return value.map(String);
  }
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

function problemOf(
  name: string,
  texts: string[],
  limits: WireLimits,
): string | undefined {
  if (name.length > MAX_NAME) {
    return `cannot be sent: its name has ${name.length} characters, and AWS takes ${MAX_NAME}.`;
  }
  if (texts.length > MAX_TEXTS) {
    return `has ${texts.length} items, and AWS takes ${MAX_TEXTS} at most. Send fewer.`;
  }
  const { text: max = Infinity, emptyTexts } = limits;
  const longest = Math.max(0, ...texts.map(text => text.length));
  if (longest > max) {
    return `has ${longest} characters as AWS wants it written, and AWS takes ${max} at most. Shorten it.`;
  }
  return !emptyTexts && texts.includes('')
    ? 'has an empty text, which AWS does not take. Leave it out.'
    : undefined;
}
