import { InputError } from '@backstage/errors';
import { parseArn } from '../arn/parseArn';
import { tagPairProblem } from '../claims/tagPairs';

/**
 * In whose name and as which role something is started in AWS.
 *
 * @public
 */
export interface LaunchSession {
  /** ARN of the launch role. */
  roleArn: string;
  externalId?: string;
  /**
   * Who assumes it: the portal's own identity (`aws.mainAccount`), or the read role of the account. The portal unless
   * set.
   */
  assumedBy?: 'portal' | 'readRole';
  /** From {@link sessionNameOf}; CloudTrail shows it with each call. */
  sessionName: string;
  /** Tags of the session, which policies and CloudTrail see. The role has to allow `sts:TagSession` then. */
  tags?: Record<string, string>;
}

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const MAX_TAGS = 50;

/**
 * Refuses what AWS would, and a role of another account than the one that is meant.
 *
 * @throws InputError saying what is wrong
 */
export function assertLaunchSession(
  { roleArn, sessionName, tags = {} }: LaunchSession,
  account: string,
): void {
  const role = parseArn(roleArn);
  if (role?.service !== 'iam' || !role.resource.startsWith('role/')) {
    throw new InputError(`The launch role '${roleArn}' is no ARN of a role`);
  }
  if (role.account !== account) {
    throw new InputError(
      `The launch role ${roleArn} belongs to another account than ${account}, where it would act`,
    );
  }
  if (!SESSION_NAME.test(sessionName)) {
    throw new InputError(
      `The session name '${sessionName}' must have 2 to 64 letters, digits or any of _+=,.@-`,
    );
  }
  const pairs = Object.entries(tags);
  if (pairs.length > MAX_TAGS) {
    throw new InputError(`A session can have ${MAX_TAGS} tags at most`);
  }
  for (const [key, value] of pairs) {
    const problem = tagPairProblem({ key, value });
    if (problem) {
      throw new InputError(
        `The session cannot have the tag '${key}': ${problem}`,
      );
    }
  }
}
