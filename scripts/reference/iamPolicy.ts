import type { LaunchAccess } from '@opsready/backstage-plugin-runbooks-backend-module-ssm';

/** What reads from AWS, and with which rights. */
export interface Reader {
  id: string;
  requiredPermissions: string[];
}

/** `securityhub:GetFindings`; permissions of other sources look otherwise. */
export function isAwsAction(permission: string): boolean {
  return /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(permission);
}

/** The least that the role in each account has to allow: one statement per reader, so that one can be left out. */
export function iamPolicy(readers: readonly Reader[]): string {
  return policyOf(
    readers
      .map(({ id, requiredPermissions }) => ({
        Sid: sidOf(id),
        Effect: 'Allow',
        Action: requiredPermissions.filter(isAwsAction).sort(),
        Resource: '*',
      }))
      .filter(({ Action }) => Action.length > 0),
  );
}

/** The least that a role has to allow which starts things; the words in capitals are for those who set it up to replace. */
export function launchPolicy(access: readonly LaunchAccess[]): string {
  return policyOf(
    access.map(({ id, actions, resources, condition }) => ({
      Sid: sidOf(id),
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(condition && { Condition: condition }),
    })),
  );
}

function policyOf(statements: object[]): string {
  const policy = { Version: '2012-10-17', Statement: statements };
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

/** AWS allows letters and digits only. */
function sidOf(id: string): string {
  return id
    .split('-')
    .map(part => part[0].toLocaleUpperCase('en-US') + part.slice(1))
    .join('');
}
