import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import { allowsAction, type World } from '../../state';
import { actAs } from './actAs';

/**
 * Hands a role to Systems Manager, and answers as whom the service acts from then on. Throws where the
 * caller may not pass that role, which is what keeps people from running documents with rights of others,
 * and where the role cannot be assumed by the service.
 */
export function passRole(options: {
  world: World;
  caller: Caller;
  roleArn: string;
  sessionName: string;
}): Caller {
  const { world, caller, roleArn, sessionName } = options;
  if (!mayPass(caller, roleArn)) {
    throw new AwsFault(
      'AccessDeniedException',
      `User: ${caller.arn} is not authorized to perform: iam:PassRole on resource: ${roleArn} because no identity-based policy allows the iam:PassRole action`,
      { status: 400 },
    );
  }
  const session = actAs(world, roleArn, sessionName);
  if (!session) {
    throw new AwsFault(
      'InvalidAutomationExecutionParametersException',
      'The defined assume role is unable to be assumed.',
      { status: 400 },
    );
  }
  return session;
}

function mayPass(caller: Caller, roleArn: string): boolean {
  const [, , , , account, path = ''] = roleArn.split(':');
  const name = path.split('/').at(-1) ?? '';
  return (
    // A role of another account is never passed, whatever the policies say.
    account === caller.account &&
    allowsAction(caller.allow, 'iam:PassRole') &&
    (caller.mayPass?.includes(name) ?? true)
  );
}
