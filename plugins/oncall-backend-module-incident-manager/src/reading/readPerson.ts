import {
  ContactChannel,
  paginateListContactChannels,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import {
  ProviderChannel,
  ProviderError,
  ProviderPerson,
} from '@opsready/backstage-plugin-oncall-node';
import { channelId } from '../arns/contactArns';
import { contactsLink } from '../links/incidentManagerLinks';
import { ListedContact } from './listContacts';
import { ReadContext } from './ReadContext';
import { readPagesWhole, STOP } from './readPagesWhole';

const PAGE_SIZE = 1024;
const KINDS: Readonly<Record<string, ProviderChannel['kind']>> = {
  EMAIL: 'email',
  SMS: 'sms',
  VOICE: 'voice',
};

/**
 * A person with the kinds of their channels. AWS sends the addresses with them: they are dropped here, all but the one mail
 * address that the core compares with the catalog's and forgets.
 */
export async function readPerson(
  context: ReadContext,
  contact: ListedContact,
  emailDomains?: readonly string[],
): Promise<ProviderPerson> {
  const { region } = context.place;
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const url = contactsLink(region);
  const person = {
    id: contact.id,
    name: contact.title,
    ...(url && { url }),
  };
  const channels: ProviderChannel[] = [];
  let email: string | undefined;
  const pages = readPagesWhole(
    context,
    'ssm-contacts:ListContactChannels',
    () =>
      paginateListContactChannels(
        { client, pageSize: PAGE_SIZE, ...STOP },
        { ContactId: contact.arn },
        { abortSignal: context.signal },
      ),
  );
  try {
    for await (const { ContactChannels = [] } of pages) {
      for (const channel of ContactChannels) {
        channels.push(toChannel(channel));
        email ??= catalogAddress(channel, emailDomains);
      }
    }
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'notFound') {
      return { ...person, channels: [], gone: true };
    }
    throw error;
  }
  return { ...person, channels, ...(email && { email }), gone: false };
}

/** Somebody whom a rotation or shift still names, though there is no such contact any more. */
export function toGonePerson(id: string): ProviderPerson {
  return { id, name: id, channels: [], gone: true };
}

function toChannel({
  ContactChannelArn,
  Type,
  ActivationStatus,
}: ContactChannel): ProviderChannel {
  return {
    id: channelId(ContactChannelArn!),
    kind: KINDS[Type ?? ''] ?? 'other',
    active: ActivationStatus === 'ACTIVATED',
  };
}

/** The address to find the catalog user by: a mail address of one of the domains, of any domain where none is configured. */
function catalogAddress(
  { Type, DeliveryAddress }: ContactChannel,
  domains?: readonly string[],
): string | undefined {
  const address = DeliveryAddress?.SimpleAddress?.toLocaleLowerCase('en-US');
  const domain = address?.split('@').at(-1);
  return Type === 'EMAIL' && (!domains || domains.includes(domain ?? ''))
    ? address
    : undefined;
}
