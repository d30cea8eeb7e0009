import { HeldFile } from '../files/filesOf';
import { StoredContacts } from './StoredContacts';

/** The contacts of the file that holds, as they last were right; none where it never was. */
export function storedContactsOf(held: HeldFile | undefined): StoredContacts {
  return held?.file.content
    ? JSON.parse(held.file.content)
    : { entries: [], problems: [], left: [] };
}
