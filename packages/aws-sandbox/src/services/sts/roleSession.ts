import type { AssumedRoleUser, Credentials } from '@aws-sdk/client-sts';
import { AwsFault } from '../../protocols';
import { mintSession } from '../../server/sessions';
import type { Role, World } from '../../state';

const ROLE_ARN =
  /^arn:aws[\w-]*:iam::(\d{12}):role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/** The role behind an ARN, where account and role exist. */
export function findRole(
  world: World,
  arn: string,
): { account: string; role: Role } | undefined {
  const match = ROLE_ARN.exec(arn);
  if (!match) {
    throw new AwsFault('ValidationError', `${arn} is invalid`, { status: 400 });
  }
  const [, account, name] = match;
  const role = world
    .account(account)
    ?.roles.find(candidate => candidate.name === name);
  return role && { account, role };
}

/** Credentials of a new session of a role, 15 minutes to 12 hours long. */
export function startSession(options: {
  account: string;
  role: Role;
  sessionName: string;
  durationSeconds?: number;
  tags?: Record<string, string>;
}): { Credentials: Credentials; AssumedRoleUser: AssumedRoleUser } {
  const { account, role, sessionName, durationSeconds = 3600 } = options;
  if (!SESSION_NAME.test(sessionName)) {
    throw new AwsFault(
      'ValidationError',
      `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*, length 2 to 64`,
      { status: 400 },
    );
  }
  if (durationSeconds < 900 || durationSeconds > 43_200) {
    throw new AwsFault(
      'ValidationError',
      `1 validation error detected: Value '${durationSeconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`,
      { status: 400 },
    );
  }
  const credentials = mintSession({
    account,
    role: role.name,
    session: sessionName,
    tags: options.tags,
    expires: Date.now() + durationSeconds * 1000,
  });
  return {
    Credentials: {
      AccessKeyId: credentials.accessKeyId,
      SecretAccessKey: credentials.secretAccessKey,
      SessionToken: credentials.sessionToken,
      Expiration: credentials.expiration,
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROA${account}${role.name.toUpperCase()}:${sessionName}`,
      Arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${sessionName}`,
    },
  };
}
