import type {
  ListContactChannelsRequest,
  ListContactChannelsResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { contactsPage } from '../constraints';
import { decrypted, requireContact } from '../required';
import { ListContactChannels$ } from '../shapes/contacts';

export const listContactChannels = defineOperation<
  ListContactChannelsRequest,
  ListContactChannelsResult
>({
  schema: ListContactChannels$,
  run({ input, region }) {
    const state = decrypted(region);
    const { arn } = requireContact(state, input.ContactId);
    const channels = [...state.channels.values()].filter(
      ({ contactArn }) => contactArn === arn,
    );
    const page = contactsPage(channels, input);
    return {
      NextToken: page.nextToken,
      ContactChannels: page.items.map(channel => ({
        ContactChannelArn: channel.arn,
        ContactArn: channel.contactArn,
        Name: channel.name,
        Type: channel.type,
        DeliveryAddress: { SimpleAddress: channel.address },
        ActivationStatus: channel.activated ? 'ACTIVATED' : 'NOT_ACTIVATED',
      })),
    };
  },
});
