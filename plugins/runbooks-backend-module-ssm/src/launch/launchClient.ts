import { SSMClient } from '@aws-sdk/client-ssm';
import { sessionNameOf, userTagOf } from '@opsready/backstage-plugin-aws-node';
import { Place } from '@opsready/backstage-plugin-runbooks-common';
import { Person, SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { LaunchAccount } from '../config/SsmSettings';
import { ExecutorOptions } from './ownResources';

/**
 * A client that acts as the launch role of an account in the name of a person.
 *
 * @param options - `repeatable` for calls that a lost answer may repeat without harm
 * @throws SourceError of kind `denied` where config names no launch role for the account
 */
export function launchClient(
  { clients, settings }: Pick<ExecutorOptions, 'clients' | 'settings'>,
  options: { place: Place; person: Person; repeatable: boolean },
): SSMClient {
  const { place, person, repeatable } = options;
  const launch = launchAccount({ settings }, place);
  const tag = userTagOf(person.entityRef);
  return clients.launch.getClient(SSMClient, {
    account: place.account,
    region: place.region,
    session: {
      roleArn: launch.roleArn,
      externalId: launch.externalId,
      assumedBy: launch.assumedBy,
      sessionName: sessionNameOf(person.entityRef),
      tags: { [tag.key]: tag.value },
    },
    ...(!repeatable && { maxAttempts: 1 }),
  });
}

/** As whom launches of an account act; throws SourceError where config does not say. */
export function launchAccount(
  { settings }: Pick<ExecutorOptions, 'settings'>,
  { account }: Place,
): LaunchAccount {
  const launch = settings.launch.accounts.get(account);
  if (!launch) {
    throw new SourceError(
      'denied',
      `Nothing can be done in account ${account}: config names no role for that under opsready.runbooks.aws.launch.accounts.`,
    );
  }
  return launch;
}
