import { AwsFault } from '../../protocols';

type Inputs = Record<string, unknown>;

/** Inputs are checked as the SDK of an automation does: by type, before anything is sent. */
function invalid(name: string, value: unknown, expected: string): AwsFault {
  return new AwsFault(
    'ParamValidationError',
    value === undefined
      ? `Parameter validation failed: Missing required parameter in input: "${name}"`
      : `Parameter validation failed: Invalid type for parameter ${name}, value: ${JSON.stringify(value)}, valid types: ${expected}`,
  );
}

export function textIn(inputs: Inputs, name: string): string {
  const value = inputs[name];
  if (typeof value !== 'string') {
    throw invalid(name, value, 'string');
  }
  return value;
}

export function optionalTextIn(
  inputs: Inputs,
  name: string,
): string | undefined {
  return inputs[name] === undefined ? undefined : textIn(inputs, name);
}

export function numberIn(inputs: Inputs, name: string): number {
  const value = inputs[name];
  if (typeof value !== 'number') {
    throw invalid(name, value, 'integer');
  }
  return value;
}

export function optionalNumberIn(
  inputs: Inputs,
  name: string,
): number | undefined {
  return inputs[name] === undefined ? undefined : numberIn(inputs, name);
}

export function flagIn(inputs: Inputs, name: string): boolean {
  const value = inputs[name] ?? false;
  if (typeof value !== 'boolean') {
    throw invalid(name, value, 'boolean');
  }
  return value;
}

export function textsIn(inputs: Inputs, name: string): string[] {
  const value = inputs[name];
  if (
    !Array.isArray(value) ||
    !value.every((entry): entry is string => typeof entry === 'string')
  ) {
    throw invalid(name, value, 'list of strings');
  }
  return value;
}

export function optionalTextsIn(
  inputs: Inputs,
  name: string,
): string[] | undefined {
  return inputs[name] === undefined ? undefined : textsIn(inputs, name);
}

/** Tags as a list of `Key` and `Value`. */
export function tagsIn(inputs: Inputs, name: string): Record<string, string> {
  const value = inputs[name];
  if (!Array.isArray(value)) {
    throw invalid(name, value, 'list of tags');
  }
  const tags: Record<string, string> = {};
  for (const entry of value as Array<{ Key?: unknown; Value?: unknown }>) {
    if (typeof entry?.Key !== 'string') {
      throw invalid(`${name}.Key`, entry?.Key, 'string');
    }
    tags[entry.Key] = String(entry.Value ?? '');
  }
  return tags;
}
