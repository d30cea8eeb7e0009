import {
  GetContactChannelCommand,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { channelArn, contactArn } from './arns/contactArns';
import { callAws } from './calling';
import { callOf, ReadContext } from './reading/ReadContext';

/** One address, from AWS to who asked. */
export async function reveal(
  context: ReadContext,
  named: { personId: string; channelId: string },
): Promise<string> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const { ContactArn, DeliveryAddress } = await callAws(
    callOf(context, 'ssm-contacts:GetContactChannel'),
    () =>
      client.send(
        new GetContactChannelCommand({
          ContactChannelId: channelArn(named, context.place),
        }),
        { abortSignal: context.signal },
      ),
  );
  const address = DeliveryAddress?.SimpleAddress;
  if (ContactArn !== contactArn(named.personId, context.place) || !address) {
    throw new ProviderError(
      'notFound',
      `'${named.personId}' has no such channel in Incident Manager any more. Look at the roster again.`,
    );
  }
  return address;
}
