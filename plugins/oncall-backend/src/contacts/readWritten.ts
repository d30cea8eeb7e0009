import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { z } from 'zod';
import { readYaml } from '../files/readYaml';
import { schemaProblems } from '../files/schemaProblems';
import {
  contactEntrySchema,
  contactsFileSchema,
  WrittenEntry,
  WrittenPerson,
} from './contactsSchema';

/** Somebody as the file has them, with addresses: never leaves what reads files. */
export interface WrittenContact {
  contactId: string;
  person: WrittenPerson;
  channels: Array<{
    id: string;
    kind: NonNullable<WrittenPerson['channels']>[number]['kind'];
    address: string;
  }>;
}

/** A role as the file has it. */
export interface WrittenRole {
  /** Where it stands, for problems. */
  path: string;
  entry: WrittenEntry;
  primary?: WrittenContact;
  backup?: WrittenContact;
}

/** A contacts file as it is written, with addresses. */
export interface WrittenContacts {
  file: z.infer<typeof contactsFileSchema>;
  roles: WrittenRole[];
  /** What looks like an address anywhere in the file, whatever of it could be read. */
  addresses: string[];
  problems: string[];
}

/** Reads the text of a contacts file; `problems` alone where it is none. Pure; never throws. */
export function readWritten(
  text: string,
): WrittenContacts | { problems: string[] } {
  const yaml = readYaml(text);
  if ('problem' in yaml) {
    return { problems: [`The file ${yaml.problem}`] };
  }
  const file = contactsFileSchema.safeParse(yaml.value);
  if (!file.success) {
    return { problems: schemaProblems(file.error, yaml.value) };
  }
  const written: WrittenContacts = {
    file: file.data,
    roles: [],
    addresses: [...addressesIn(file.data.entries)],
    problems: [],
  };
  const counts = new Map<string, number>();
  for (const [index, value] of file.data.entries.entries()) {
    // Also those that are wrong count, so that mending one does not give the next one its id.
    const place = roleOf(value);
    const nth = counts.get(place) ?? 0;
    counts.set(place, nth + 1);
    const entry = contactEntrySchema.safeParse(value);
    if (!entry.success) {
      written.problems.push(
        ...schemaProblems(entry.error, value, ['entries', index]),
      );
      continue;
    }
    const { role, primary, backup } = entry.data;
    written.roles.push({
      path: `entries[${index}]`,
      entry: entry.data,
      primary: primary && contactOf([role, nth, 'primary'], primary),
      backup: backup && contactOf([role, nth, 'backup'], backup),
    });
  }
  return written;
}

function roleOf(value: unknown): string {
  const { role } = (value ?? {}) as { role?: unknown };
  return typeof role === 'string' ? role : '';
}

/** Ids are made of places, so that they say nothing and outlive a change of the address. */
function contactOf(
  place: readonly unknown[],
  person: WrittenPerson,
): WrittenContact {
  const contactId = hashOf(JSON.stringify(['contact', ...place]));
  return {
    contactId,
    person,
    channels: (person.channels ?? []).map(({ kind, address }, index) => ({
      id: hashOf(JSON.stringify([contactId, index, kind])),
      kind,
      address,
    })),
  };
}

/** Names and words may be the addresses of a chat: only what has a sign of an address is looked for elsewhere. */
const TELLS_ADDRESS = /[\d@#:/]/;
const SHORTEST = 4;

function addressesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const waiting = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next !== 'object') {
      continue;
    }
    for (const [key, inner] of Object.entries(next)) {
      if (typeof inner === 'object') {
        waiting.push(inner);
      } else if (key === 'address' && typeof inner === 'string') {
        const address = inner.trim();
        if (address.length >= SHORTEST && TELLS_ADDRESS.test(address)) {
          found.add(address);
        }
      }
    }
  }
  return found;
}
