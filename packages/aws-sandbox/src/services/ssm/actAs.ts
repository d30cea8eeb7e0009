import type { Caller } from '../../server/Caller';
import type { World } from '../../state';

const ROLE_ARN = /^arn:aws[\w-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/;
const SERVICE = 'ssm.amazonaws.com';

/** The session in which Systems Manager acts as a role; undefined where there is no such role, or it does not trust the service. */
export function actAs(
  world: World,
  roleArn: string,
  sessionName: string,
): Caller | undefined {
  const [, account, name] = ROLE_ARN.exec(roleArn) ?? [];
  const role = world
    .account(account ?? '')
    ?.roles.find(candidate => candidate.name === name);
  if (!account || !role?.trustedServices?.includes(SERVICE)) {
    return undefined;
  }
  return {
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${sessionName}`,
    userId: `AROA${account}${role.name.toUpperCase()}:${sessionName}`,
    // Nothing that the service does on its own is signed with a key of ours.
    accessKeyId: '',
    roleName: role.name,
    sessionName,
    allow: role.allow,
    mayPass: role.mayPass,
  };
}
