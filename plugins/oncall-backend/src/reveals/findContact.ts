import {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RepositoryRules } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { addressOf } from '../contacts/addressOf';
import { StoredChannel, StoredContact } from '../contacts/StoredContacts';
import { storedContactsOf } from '../contacts/storedContactsOf';
import { filesOf, HeldFile } from '../files/filesOf';
import { namedFile } from '../files/namedFiles';
import { readFile } from '../files/readFile';
import { Revealing, RevealQuery } from './Revealing';

/** What reading an address from a contacts file is built on. */
export interface FindContactOptions {
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  database: Knex;
  repositories: RepositoryRules;
  urlReader: UrlReaderService;
}

const CHANGED =
  'The contacts file has changed, and this is somebody or something else now. Load the contacts again in some minutes.';

/** A channel of a contact of the file that holds for the entity. */
export async function findContact(
  options: FindContactOptions,
  { entityRef, request }: RevealQuery,
): Promise<Revealing> {
  const { contactId = '', channelId } = request;
  const held = (await filesOf(options.database, 'contacts', [entityRef])).get(
    entityRef,
  );
  const contact = storedContactsOf(held)
    .entries.flatMap(({ primary, backup }) => [primary, backup])
    .find(one => one?.contactId === contactId);
  const channel = contact?.channels.find(({ id }) => id === channelId);
  if (!held || !contact || !channel) {
    throw new NotFoundError(
      'No such channel among the contacts of the entity. Load the contacts again.',
    );
  }
  return {
    name: contact.name,
    kind: channel.kind,
    read: async signal =>
      readAddress(options, held, { contact, channel }, signal),
  };
}

async function readAddress(
  options: FindContactOptions,
  held: HeldFile,
  { contact, channel }: { contact: StoredContact; channel: StoredChannel },
  signal: AbortSignal,
): Promise<string> {
  const { catalog, repositories } = options;
  const entity = await catalog.getEntityByRef(held.sourceRef, {
    credentials: await options.credentials(),
  });
  const file = entity && namedFile(entity, 'contacts', repositories);
  if (!file || file.id !== held.file.id) {
    throw new ConflictError(CHANGED);
  }
  // What ends a read that takes too long is no answer for people.
  const read = await readFile({ ...options, file, signal }).catch(
    () => undefined,
  );
  if (read?.status !== 'read') {
    throw new ServiceUnavailableError(
      `The contacts file of ${held.sourceRef} cannot be read now, and addresses are kept nowhere else. Page who is on call.`,
    );
  }
  const found = addressOf(read.text, {
    contactId: contact.contactId,
    channelId: channel.id,
  });
  // Ids are places: somebody else may have moved into one since the contacts were shown.
  if (
    !found ||
    found.contact.name !== contact.name ||
    found.contact.userRef !== contact.userRef
  ) {
    throw new ConflictError(CHANGED);
  }
  return found.address;
}
