import type {
  GetContactChannelRequest,
  GetContactChannelResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { decrypted, requireChannel } from '../required';
import { GetContactChannel$ } from '../shapes/contacts';

export const getContactChannel = defineOperation<
  GetContactChannelRequest,
  GetContactChannelResult
>({
  schema: GetContactChannel$,
  run({ input, region }) {
    const channel = requireChannel(decrypted(region), input.ContactChannelId);
    return {
      ContactArn: channel.contactArn,
      ContactChannelArn: channel.arn,
      Name: channel.name,
      Type: channel.type,
      DeliveryAddress: { SimpleAddress: channel.address },
      ActivationStatus: channel.activated ? 'ACTIVATED' : 'NOT_ACTIVATED',
    };
  },
});
