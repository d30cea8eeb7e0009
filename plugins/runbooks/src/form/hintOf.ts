import { counted } from '@opsready/backstage-plugin-opsready-react';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { textOf } from '../text';

/** What a value has to be like, and what is taken where none is given. */
export function hintOf(parameter: RunbookParameter): string | undefined {
  const hints = [
    rangeOf(parameter.minItems, parameter.maxItems, 'item'),
    rangeOf(parameter.minChars, parameter.maxChars, 'character'),
    parameter.allowedPattern && `Has to match ${parameter.allowedPattern}.`,
    defaultOf(parameter),
  ].filter(Boolean);
  return hints.length > 0 ? hints.join(' ') : undefined;
}

function rangeOf(
  min: number | undefined,
  max: number | undefined,
  noun: string,
): string | undefined {
  if (min !== undefined && max !== undefined) {
    return min === max
      ? `${counted(min, noun)}.`
      : `${min} to ${counted(max, noun)}.`;
  }
  if (min !== undefined) {
    return `At least ${counted(min, noun)}.`;
  }
  return max === undefined ? undefined : `At most ${counted(max, noun)}.`;
}

function defaultOf(parameter: RunbookParameter): string | undefined {
  const { default: standard, secret } = parameter;
  if (standard === undefined || standard === '') {
    return parameter.required ? undefined : 'May be left empty.';
  }
  return secret
    ? 'Left empty, the document has a value of its own.'
    : `Default: ${spelled(standard)}.`;
}

function spelled(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  const isTexts =
    Array.isArray(value) && value.every(item => typeof item === 'string');
  return isTexts ? value.join(', ') : textOf(value);
}
