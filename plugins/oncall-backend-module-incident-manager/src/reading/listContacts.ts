import {
  ContactType,
  paginateListContacts,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import { contactId } from '../arns/contactArns';
import { ReadContext } from './ReadContext';
import { readPagesWhole, STOP } from './readPagesWhole';

const PAGE_SIZE = 1024;

/** A person, an escalation plan or an on-call schedule, as AWS lists them all. */
export interface ListedContact {
  arn: string;
  /** Alias. */
  id: string;
  title: string;
  type: ContactType;
}

/** Everything that can be engaged in the account and Region, by ARN: one chain of calls. */
export async function listContacts(
  context: ReadContext,
): Promise<Map<string, ListedContact>> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const contacts = new Map<string, ListedContact>();
  const pages = readPagesWhole(context, 'ssm-contacts:ListContacts', () =>
    paginateListContacts(
      { client, pageSize: PAGE_SIZE, ...STOP },
      {},
      { abortSignal: context.signal },
    ),
  );
  for await (const { Contacts = [] } of pages) {
    for (const { ContactArn, DisplayName, Type } of Contacts) {
      const id = contactId(ContactArn!, context.place);
      contacts.set(ContactArn!, {
        arn: ContactArn!,
        id,
        title: DisplayName || id,
        type: Type!,
      });
    }
  }
  return contacts;
}
