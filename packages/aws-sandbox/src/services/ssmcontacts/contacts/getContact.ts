import type {
  GetContactRequest,
  GetContactResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { decrypted, requireContact } from '../required';
import { GetContact$ } from '../shapes/contacts';

export const getContact = defineOperation<GetContactRequest, GetContactResult>({
  schema: GetContact$,
  run({ input, region }) {
    const contact = requireContact(decrypted(region), input.ContactId);
    return {
      ContactArn: contact.arn,
      Alias: contact.alias,
      DisplayName: contact.displayName,
      Type: contact.type,
      Plan: contact.plan,
    };
  },
});
