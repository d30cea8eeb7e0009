import { JsonValue } from '@backstage/types';
import { RunbookParameter } from '../api';
import { limitsProblem } from './limitsProblem';
import { readValue } from './readValue';

/**
 * Why a value cannot be taken. The message never quotes the value.
 *
 * @public
 */
export interface ParameterProblem {
  parameter: string;
  message: string;
}

/** @public */
export interface ValidatedParameters {
  /** Of their parameters' types, with defaults for what was left out; without those that have a problem. */
  values: Record<string, JsonValue>;
  problems: ParameterProblem[];
}

/**
 * Judges the values for a runbook's parameters, in the run dialog and again on the server. Pure.
 *
 * A value that is left out, `null` or an empty text takes the parameter's default. What the server fills in, and what the
 * runbook does not declare, is refused when sent. Defaults are the document's own word and are taken as they are.
 *
 * @public
 */
export function validateParameters(options: {
  parameters: readonly RunbookParameter[];
  values: Readonly<Record<string, unknown>>;
}): ValidatedParameters {
  const sent = new Map(Object.entries(options.values));
  const values = new Map<string, JsonValue>();
  const problems: ParameterProblem[] = [];
  for (const parameter of options.parameters) {
    const judged = judge(parameter, sent.get(parameter.name));
    sent.delete(parameter.name);
    if ('problem' in judged) {
      const message = `Parameter '${parameter.name}' ${judged.problem}`;
      problems.push({ parameter: parameter.name, message });
    } else if (judged.value !== undefined) {
      values.set(parameter.name, judged.value);
    }
  }
  for (const name of sent.keys()) {
    problems.push({
      parameter: name,
      message: `The runbook has no parameter '${name}'. Leave it out.`,
    });
  }
  return { values: Object.fromEntries(values), problems };
}

function judge(
  parameter: RunbookParameter,
  sent: unknown,
): { value?: JsonValue } | { problem: string } {
  if (parameter.filledByServer) {
    return sent === undefined
      ? {}
      : { problem: 'is filled in by the server. Leave it out.' };
  }
  if (sent === undefined || sent === null || sent === '') {
    return parameter.required && parameter.default === undefined
      ? { problem: 'is required' }
      : { value: parameter.default as JsonValue | undefined };
  }
  const read = readValue(parameter.type, sent);
  if ('expected' in read) {
    return { problem: `must be ${read.expected}` };
  }
  const problem = limitsProblem(parameter, read.value);
  return problem === undefined ? read : { problem };
}
