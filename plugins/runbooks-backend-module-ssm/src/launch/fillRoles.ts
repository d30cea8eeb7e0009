import { parseArn, partitionOf } from '@opsready/backstage-plugin-aws-node';
import {
  Place,
  Refusal,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { LaunchAccount } from '../config/SsmSettings';
import { DocumentReading, fillTemplates, templatesOf } from '../document';

/** The role that a launch runs as, and the values of the parameters that only the server fills in. */
export interface FilledRoles {
  /** ARN; absent where it was refused. */
  role?: string;
  values: Record<string, string | string[]>;
  refusals: Refusal[];
}

/**
 * Fills in the parameters that decide as whom a document acts, from config alone, and judges the role that comes of it:
 * without one it would act as the portal itself. Pure.
 */
export function fillRoles(options: {
  reading: Pick<DocumentReading, 'assumeRole' | 'parameters'>;
  account: LaunchAccount;
  place: Place;
}): FilledRoles {
  const { reading, account, place } = options;
  const template = withGlobals(reading.assumeRole ?? '', place);
  const filled = reading.parameters.filter(
    ({ filledByServer }) => filledByServer,
  );
  const { defaultAutomationRole } = account;
  if (filled.length > 0 && defaultAutomationRole === undefined) {
    return {
      values: {},
      refusals: [
        {
          code: 'roleMissing',
          message:
            `The document takes its role from the parameter '${filled[0].name}', and config names none for account ` +
            `${account.account}. Set opsready.runbooks.aws.launch.accounts[].defaultAutomationRole.`,
        },
      ],
    };
  }
  const values = Object.fromEntries(
    filled.map(parameter => [
      parameter.name,
      roleValue(parameter, template, account),
    ]),
  );
  const role = toRoleArn(
    fillTemplates(template, name => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'string' ? value : undefined;
    }),
    place,
  );
  const refusal = judgeRole(role, account);
  return refusal
    ? { values, refusals: [refusal] }
    : { role, values, refusals: [] };
}

/** Puts in what Automation knows of the place where it runs. */
export function withGlobals(text: string, { account, region }: Place): string {
  return fillTemplates(text, name => {
    if (name === 'global:ACCOUNT_ID') {
      return account;
    }
    return name === 'global:REGION' ? region : undefined;
  });
}

/** Roles are named by their ARN, or by their name alone. */
export function toRoleArn(text: string, { account, region }: Place): string {
  return text === '' || text.startsWith('arn:') || text.includes('{{')
    ? text
    : `arn:${partitionOf(region)}:iam::${account}:role/${text}`;
}

/**
 * What a parameter has to be for the document to act as a role of config: mostly its ARN, but documents also make the ARN
 * themselves and take a part of it.
 */
function roleValue(
  { name, type }: RunbookParameter,
  template: string,
  { automationRoles, defaultAutomationRole }: LaunchAccount,
): string | string[] {
  if (type === 'StringList') {
    return [defaultAutomationRole!];
  }
  const parts = template.split(/\{\{\s*[^{}\s]+\s*\}\}/);
  if (templatesOf(template).join() !== name || parts.length !== 2) {
    return defaultAutomationRole!;
  }
  const [before, after] = parts;
  const fits = [defaultAutomationRole!, ...automationRoles].find(
    role =>
      role.length > before.length + after.length &&
      role.startsWith(before) &&
      role.endsWith(after),
  );
  return fits
    ? fits.slice(before.length, fits.length - after.length)
    : defaultAutomationRole!;
}

function judgeRole(
  role: string,
  { account, automationRoles }: LaunchAccount,
): Refusal | undefined {
  if (role === '') {
    return {
      code: 'roleMissing',
      message:
        'The document names no role to act as (assumeRole), so it would act as the portal itself. Give it one.',
    };
  }
  if (automationRoles.includes(role)) {
    return undefined;
  }
  const arn = parseArn(role);
  return {
    code: 'roleNotAllowed',
    message: arn
      ? `The document acts as ${role}, which config does not allow in account ${account}. Add it to opsready.runbooks.aws.launch.accounts[].automationRoles, or change the document.`
      : `The document acts as ${role}, and which role that is can only be told when it runs. Let it take its role from a parameter of its own.`,
  };
}
