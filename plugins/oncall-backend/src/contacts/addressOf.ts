import { StoredContact } from './StoredContacts';
import { readContacts } from './readContacts';
import { readWritten } from './readWritten';

/** An address, with whom the file says that it is of now. */
export interface FoundAddress {
  contact: StoredContact;
  address: string;
}

/**
 * One address of a contacts file, for who asked and nobody else.
 *
 * @returns undefined where the file has no such channel any more
 */
export function addressOf(
  text: string,
  wanted: { contactId: string; channelId: string },
): FoundAddress | undefined {
  const written = readWritten(text);
  const shown = readContacts(text);
  if (!('roles' in written) || !('contacts' in shown)) {
    return undefined;
  }
  const address = written.roles
    .flatMap(({ primary, backup }) => [primary, backup])
    .find(contact => contact?.contactId === wanted.contactId)
    ?.channels.find(({ id }) => id === wanted.channelId)?.address;
  const contact = shown.contacts.entries
    .flatMap(({ primary, backup }) => [primary, backup])
    .find(one => one?.contactId === wanted.contactId);
  return contact && address !== undefined ? { contact, address } : undefined;
}
