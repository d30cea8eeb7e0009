import { isTimeZone } from '@opsready/backstage-plugin-oncall-common';
import { readCadence } from '@opsready/backstage-plugin-opsready-node';
import { FileReview, fileReviewOf } from '../files/FileReview';
import { lacksAddress, shownText } from '../files/shownText';
import { userRefOf } from '../files/userRefOf';
import { readWritten, WrittenContact } from './readWritten';
import { StoredContact, StoredContacts } from './StoredContacts';

/** What is kept of a contacts file. */
export interface ReadContacts {
  contacts: Omit<StoredContacts, 'left'>;
  review?: FileReview;
  /** ISO 8601 duration. */
  reviewEvery?: string;
}

/**
 * Reads the text of a contacts file and leaves the addresses behind: also those that stand where they should not, in a name or
 * a responsibility. Pure; never throws.
 *
 * @returns `problem` where the file is none
 */
export function readContacts(text: string): ReadContacts | { problem: string } {
  const written = readWritten(text);
  if (!('file' in written)) {
    return { problem: written.problems.join(' ') };
  }
  const { file, roles, addresses } = written;
  const problems = [...written.problems];
  const keep = (value: string, path: string) => {
    const shown = shownText(value, addresses);
    if (lacksAddress(shown)) {
      problems.push(
        `${path} holds an address, which was left out. Write addresses under channels only.`,
      );
    }
    return shown;
  };
  const maybeKeep = (value: string | undefined, path: string) =>
    value === undefined ? undefined : keep(value, path);
  const userRef = (value: string | undefined) =>
    value === undefined || addresses.includes(value.trim())
      ? undefined
      : userRefOf(value);
  const contactOf = (
    contact: WrittenContact | undefined,
    path: string,
  ): StoredContact | undefined => {
    if (!contact) {
      return undefined;
    }
    const { name, user, timeZone } = contact.person;
    const ref = userRef(user);
    if (user && !ref) {
      problems.push(
        `${path}.user is no user. Write one of the catalog such as user:default/ada.`,
      );
    }
    const isZone = timeZone !== undefined && isTimeZone(timeZone);
    if (timeZone && !isZone) {
      problems.push(
        `${path}.timeZone is no time zone. Write one of the IANA database such as Europe/Berlin.`,
      );
    }
    return {
      contactId: contact.contactId,
      name: keep(name, `${path}.name`),
      userRef: ref,
      timeZone: isZone ? timeZone : undefined,
      channels: contact.channels.map(({ id, kind }) => ({ id, kind })),
    };
  };
  const entries = roles.map(({ path, entry, primary, backup }) => ({
    role: entry.role,
    title: maybeKeep(entry.title, `${path}.title`),
    responsibilities: keep(entry.responsibilities, `${path}.responsibilities`),
    primary: contactOf(primary, `${path}.primary`),
    backup: contactOf(backup, `${path}.backup`),
    supportPlan: maybeKeep(entry.supportPlan, `${path}.supportPlan`),
    howToEngage: maybeKeep(entry.howToEngage, `${path}.howToEngage`),
  }));
  return {
    contacts: { entries, problems },
    review: fileReviewOf(file.review, userRef),
    reviewEvery: file.reviewEvery && readCadence(file.reviewEvery),
  };
}
