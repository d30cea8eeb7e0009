import {
  AwsClients,
  sessionNameOf,
  userTagOf,
} from '@opsready/backstage-plugin-aws-node';
import {
  ActRequest,
  ProviderError,
  Requester,
} from '@opsready/backstage-plugin-oncall-node';
import { Place } from '../arns/contactArns';
import { IncidentManagerSettings } from '../config/IncidentManagerSettings';
import { ACTING_KEY } from '../config/keys';

/** What pages and incidents are sent with. */
export interface ActContext {
  clients: Pick<AwsClients, 'getClient' | 'launch'>;
  settings: IncidentManagerSettings;
}

type LaunchedClient<TClient> = Parameters<
  typeof AwsClients.prototype.launch.getClient<TClient>
>[0];

/**
 * A client that acts as the acting role of an account in the name of a person. Its calls carry a token by which AWS takes a
 * repeated one for the same, so the SDK may repeat them.
 *
 * @throws ProviderError of kind `denied` where config names no acting role
 */
export function actingClient<TClient>(
  { clients, settings }: ActContext,
  ClientClass: LaunchedClient<TClient>,
  { place, requester }: { place: Place; requester: Requester },
): TClient {
  const role = settings.acting?.get(place.account);
  if (!role) {
    throw new ProviderError(
      'denied',
      `Nothing can be sent in account ${place.account}: config names no role for that under ${ACTING_KEY}.`,
    );
  }
  const tag = userTagOf(requester.userRef);
  return clients.launch.getClient(ClientClass, {
    account: place.account,
    region: place.region,
    session: {
      ...role,
      sessionName: sessionNameOf(requester.userRef),
      tags: { [tag.key]: tag.value },
    },
  });
}

/** The token by which AWS knows an action again. */
export function tokenOf({ actionId }: Pick<ActRequest, 'actionId'>): string {
  return `opsready-${actionId}`;
}
