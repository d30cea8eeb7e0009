import type {
  ListContactsRequest,
  ListContactsResult,
} from '@aws-sdk/client-ssm-contacts';
import { assertLength, assertOneOf, assertPattern } from '../../constraints';
import { defineOperation } from '../../defineService';
import { contactsPage } from '../constraints';
import { incidentManagerOf } from '../required';
import { ListContacts$ } from '../shapes/contacts';

const TYPES = ['PERSONAL', 'ESCALATION', 'ONCALL_SCHEDULE'];

export const listContacts = defineOperation<
  ListContactsRequest,
  ListContactsResult
>({
  schema: ListContacts$,
  run({ input, region }) {
    const { AliasPrefix, Type } = input;
    assertLength(AliasPrefix, 'aliasPrefix', { max: 255 });
    assertPattern(AliasPrefix, 'aliasPrefix', /^[a-z0-9_\-.]*$/);
    assertOneOf(Type, 'type', TYPES);
    const matching = [...incidentManagerOf(region).contacts.values()].filter(
      ({ alias, type }) =>
        alias.startsWith(AliasPrefix ?? '') && (Type ?? type) === type,
    );
    const page = contactsPage(matching, input);
    return {
      NextToken: page.nextToken,
      Contacts: page.items.map(({ arn, alias, displayName, type }) => ({
        ContactArn: arn,
        Alias: alias,
        DisplayName: displayName,
        Type: type,
      })),
    };
  },
});
