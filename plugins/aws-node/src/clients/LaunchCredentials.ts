import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { AwsCredentialIdentity } from '@aws-sdk/types';
import { toAwsError } from '../errors/toAwsError';
import { AccountCredentials } from './AccountCredentials';
import { ClientFactory } from './ClientFactory';
import { KeptCredentials } from './KeptCredentials';
import { LaunchSession } from './LaunchSession';

/** The least that AWS allows: a session is for what a person is doing now. */
const DURATION_SECONDS = 900;
const MAX_SESSIONS = 1_000;

/**
 * The credentials of launch roles, one session for each role, name and set of tags; the sessions least recently used are
 * forgotten first.
 */
export class LaunchCredentials {
  readonly #credentials: AccountCredentials;
  readonly #factory: ClientFactory;
  readonly #kept = new KeptCredentials({ max: MAX_SESSIONS });

  constructor(options: {
    credentials: AccountCredentials;
    factory: ClientFactory;
  }) {
    this.#credentials = options.credentials;
    this.#factory = options.factory;
  }

  /** @throws AwsError with operation `sts:AssumeRole` where the role cannot be assumed; not remembered */
  async get(
    session: LaunchSession,
    target: { account: string; region: string },
  ): Promise<AwsCredentialIdentity> {
    try {
      return await this.#kept.get(keyOf(session), () =>
        this.#assumeRole(session, target),
      );
    } catch (error) {
      throw toAwsError(error, {
        ...target,
        operation: 'sts:AssumeRole',
        onDemand: true,
      });
    }
  }

  async #assumeRole(
    session: LaunchSession,
    { account, region }: { account: string; region: string },
  ): Promise<AwsCredentialIdentity> {
    const { roleArn, externalId, assumedBy, sessionName, tags } = session;
    // In the Region where the role is about to act, which has its own STS in its own partition.
    const sts = this.#factory.create(STSClient, {
      account,
      region,
      credentials: () =>
        assumedBy === 'readRole'
          ? this.#credentials.get(account)
          : this.#credentials.getPortal(),
    });
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: sessionName,
        ExternalId: externalId,
        DurationSeconds: DURATION_SECONDS,
        Tags:
          tags && Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    return {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken,
      expiration: Credentials!.Expiration,
    };
  }
}

function keyOf(session: LaunchSession): string {
  const { roleArn, externalId, assumedBy, sessionName, tags = {} } = session;
  return JSON.stringify([
    roleArn,
    externalId,
    assumedBy,
    sessionName,
    Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}
