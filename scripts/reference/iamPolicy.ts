import type { Collector } from '@opsready/backstage-plugin-readiness-node';

/** `securityhub:GetFindings`; permissions of other sources look otherwise. */
export function isAwsAction(permission: string): boolean {
  return /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(permission);
}

/** The least that the role in each account has to allow: one statement per collector, so that one can be left out. */
export function iamPolicy(collectors: readonly Collector[]): string {
  const policy = {
    Version: '2012-10-17',
    Statement: collectors
      .map(({ id, requiredPermissions }) => ({
        Sid: sidOf(id),
        Effect: 'Allow',
        Action: requiredPermissions.filter(isAwsAction).sort(),
        Resource: '*',
      }))
      .filter(({ Action }) => Action.length > 0),
  };
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

/** AWS allows letters and digits only. */
function sidOf(collectorId: string): string {
  return collectorId
    .split('-')
    .map(part => part[0].toLocaleUpperCase('en-US') + part.slice(1))
    .join('');
}
