import { JsonValue } from '@backstage/types';
import { RunbookParameter } from '../api';
import { readAllowedPattern } from './allowedPattern';

/** What is wrong with a value of the right type, or `undefined`. The message does not quote the value: it may be secret. */
export function limitsProblem(
  parameter: RunbookParameter,
  value: JsonValue,
): string | undefined {
  return (
    itemsProblem(parameter, value) ??
    allowedValuesProblem(parameter, value) ??
    textProblem(parameter, value)
  );
}

function itemsProblem(
  { minItems, maxItems }: RunbookParameter,
  value: JsonValue,
): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const count = Object.keys(value).length;
  if (minItems !== undefined && count < minItems) {
    return `must have at least ${counted(minItems, 'item')}, has ${count}`;
  }
  return maxItems !== undefined && count > maxItems
    ? `must have at most ${counted(maxItems, 'item')}, has ${count}`
    : undefined;
}

function allowedValuesProblem(
  { allowedValues }: RunbookParameter,
  value: JsonValue,
): string | undefined {
  if (!allowedValues) {
    return undefined;
  }
  const allowed = new Set(allowedValues.map(spell));
  // A list may be allowed as a whole, or be made of allowed items.
  const fits =
    allowed.has(spell(value)) ||
    (Array.isArray(value) && value.every(item => allowed.has(spell(item))));
  return fits ? undefined : `must be one of ${[...allowed].join(', ')}`;
}

function textProblem(
  parameter: RunbookParameter,
  value: JsonValue,
): string | undefined {
  for (const text of textsOf(value)) {
    const problem =
      charsProblem(parameter, text) ?? patternProblem(parameter, text);
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

function charsProblem(
  { minChars, maxChars }: RunbookParameter,
  text: string,
): string | undefined {
  if (minChars !== undefined && text.length < minChars) {
    return `must have at least ${counted(minChars, 'character')}, has ${text.length}`;
  }
  return maxChars !== undefined && text.length > maxChars
    ? `must have at most ${counted(maxChars, 'character')}, has ${text.length}`
    : undefined;
}

function patternProblem(
  { allowedPattern }: RunbookParameter,
  text: string,
): string | undefined {
  const read =
    allowedPattern === undefined
      ? undefined
      : readAllowedPattern(allowedPattern);
  return read && 'pattern' in read && !read.pattern.matches(text)
    ? `must match the pattern ${allowedPattern}`
    : undefined;
}

/** Limits on characters and patterns are about texts: the value itself, or the items of a list. */
function textsOf(value: JsonValue): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap(item => (typeof item === 'object' ? [] : [spell(item)]));
}

/** Documents write allowed numbers and truth values as such or as texts. */
function spell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
