import { AwsFault } from '../protocols';
import type { World } from '../state';
import type { Caller } from './Caller';
import { readSession } from './sessions';

/**
 * Turns an access key into the identity behind it: a user of the scenario, a role's session, or,
 * for hand work, the twelve digits of an account, which are its administrator.
 */
export function authenticate(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
): Caller {
  if (sessionToken !== undefined && accessKeyId.startsWith('ASIA')) {
    return sessionCaller(world, accessKeyId, sessionToken);
  }
  const account = world.account(accessKeyId);
  if (account) {
    return {
      account: account.id,
      arn: `arn:aws:iam::${account.id}:root`,
      userId: account.id,
      accessKeyId,
      allow: ['*'],
    };
  }
  for (const { id, users } of world.accounts()) {
    const user = users.find(candidate => candidate.accessKeyId === accessKeyId);
    if (user) {
      return {
        account: id,
        arn: `arn:aws:iam::${id}:user/${user.name}`,
        userId: `AIDA${id}${user.name.toUpperCase()}`,
        accessKeyId,
        allow: user.allow,
        mayPass: user.mayPass,
      };
    }
  }
  throw invalidToken();
}

function sessionCaller(
  world: World,
  accessKeyId: string,
  sessionToken: string,
): Caller {
  const session = readSession(accessKeyId, sessionToken);
  const role =
    session &&
    world
      .account(session.account)
      ?.roles.find(candidate => candidate.name === session.role);
  if (!session || !role) {
    throw invalidToken();
  }
  // Credentials expire in real time: the SDK that holds them knows no other.
  if (session.expires <= Date.now()) {
    throw new AwsFault(
      'ExpiredTokenException',
      'The security token included in the request is expired',
      { status: 403 },
    );
  }
  return {
    account: session.account,
    arn: `arn:aws:sts::${session.account}:assumed-role/${role.name}/${session.session}`,
    userId: `AROA${session.account}${role.name.toUpperCase()}:${session.session}`,
    accessKeyId,
    roleName: role.name,
    sessionName: session.session,
    sessionTags: session.tags,
    allow: role.allow,
    mayPass: role.mayPass,
  };
}

function invalidToken(): AwsFault {
  return new AwsFault(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    { status: 403 },
  );
}
