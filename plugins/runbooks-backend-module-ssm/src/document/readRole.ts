import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { DocumentReading } from './DocumentReading';
import { fieldsOf, textOf } from './fields';
import { ROLE_TYPE } from './parameterTypes';
import { fillTemplates, templatesOf } from './templates';

/** Documents that take their role by convention call the parameter so. */
const ROLE_PARAMETER = 'AutomationAssumeRole';
const MAX_VARIABLE_DEPTH = 5;
/** No ARN is longer. */
const MAX_LENGTH = 2_048;
const GLOBALS = ['global:ACCOUNT_ID', 'global:REGION'];

/** As whom the steps of an Automation document act, and its parameters with those marked that the server fills in. */
export function readRole(options: {
  assumeRole: unknown;
  variables: unknown;
  parameters: RunbookParameter[];
  problems: string[];
}): Pick<DocumentReading, 'role' | 'assumeRole' | 'parameters'> {
  const { parameters } = options;
  const assumeRole = withVariables(
    textOf(options.assumeRole)?.trim() ?? '',
    options.variables,
  );
  const taken = templatesOf(assumeRole);
  const feeding = parameters.filter(({ name }) => taken.includes(name));
  const marked = parameters.map(parameter =>
    feeding.includes(parameter) ||
    parameter.name === ROLE_PARAMETER ||
    parameter.declaredType.includes(ROLE_TYPE)
      ? { ...parameter, filledByServer: true }
      : parameter,
  );
  if (assumeRole === '') {
    return { role: 'missing', parameters: marked };
  }
  if (!isTold(assumeRole, feeding)) {
    options.problems.push(
      `Its assumeRole is ${assumeRole}: which role that is can only be told when it runs, so it cannot be started from here.`,
    );
  }
  return {
    role: feeding.length > 0 ? 'parameter' : 'fixed',
    assumeRole,
    parameters: marked,
  };
}

function isTold(assumeRole: string, feeding: RunbookParameter[]): boolean {
  return templatesOf(assumeRole).every(
    name =>
      GLOBALS.includes(name) ||
      feeding.some(parameter => parameter.name === name),
  );
}

/** Variables may take their values from parameters or from each other; none may grow without end. */
function withVariables(text: string, variables: unknown): string {
  const declared = fieldsOf(variables);
  let filled = text.slice(0, MAX_LENGTH);
  for (let depth = 0; depth < MAX_VARIABLE_DEPTH; depth += 1) {
    filled = fillTemplates(filled, name => {
      const variable = /^variable:(.+)$/.exec(name)?.[1];
      return variable === undefined
        ? undefined
        : textOf(fieldsOf(declared.get(variable)).get('default'))?.slice(
            0,
            MAX_LENGTH,
          );
    }).slice(0, MAX_LENGTH);
  }
  return filled;
}
