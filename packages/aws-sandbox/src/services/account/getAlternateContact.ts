import {
  GetAlternateContact$,
  type GetAlternateContactRequest,
  type GetAlternateContactResponse,
} from '@aws-sdk/client-account';
import { AwsFault } from '../../protocols';
import { assertOneOf, assertPattern } from '../constraints';
import { defineOperation } from '../defineService';

export const getAlternateContact = defineOperation<
  GetAlternateContactRequest,
  GetAlternateContactResponse
>({
  schema: GetAlternateContact$,
  run({ input: { AlternateContactType: type, AccountId }, caller, world }) {
    assertOneOf(type, 'alternateContactType', [
      'BILLING',
      'OPERATIONS',
      'SECURITY',
    ]);
    assertPattern(AccountId, 'accountId', /^\d{12}$/);
    if (AccountId !== undefined) {
      // Only a management account may name accounts, never its own; the company has none.
      throw new AwsFault(
        'AccessDeniedException',
        `User: ${caller.arn} is not authorized to perform: account:GetAlternateContact for account ${AccountId}`,
        { status: 403 },
      );
    }
    const contact = world
      .account(caller.account)
      ?.alternateContacts.find(candidate => candidate.type === type);
    if (!contact) {
      throw new AwsFault(
        'ResourceNotFoundException',
        'No contact of the inputted alternate contact type found.',
      );
    }
    return {
      AlternateContact: {
        Name: contact.name,
        Title: contact.title,
        EmailAddress: contact.email,
        PhoneNumber: contact.phone,
        AlternateContactType: contact.type,
      },
    };
  },
});
