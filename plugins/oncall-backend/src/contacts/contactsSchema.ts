import {
  ChannelKind,
  CONTACT_ROLES,
  ContactRole,
} from '@opsready/backstage-plugin-oncall-common';
import { z } from 'zod';
import { maybe, reviewEveryField, reviewField, text } from '../files/fields';

const KINDS = [
  'voice',
  'sms',
  'push',
  'email',
  'chat',
  'portal',
  'other',
] as const satisfies readonly ChannelKind[];

const channel = z.strictObject({
  kind: z.enum(KINDS),
  address: text(500).describe(
    'Read when somebody reveals it, and stored nowhere',
  ),
});

const person = z.strictObject({
  name: text(200),
  user: maybe(text(200).describe('A user of the catalog: user:default/ada')),
  timeZone: maybe(text(100).describe('Of the IANA database: Europe/Berlin')),
  channels: maybe(z.array(channel).max(20)),
});

/** One role with who fills it. */
export const contactEntrySchema = z.strictObject({
  role: z.enum(CONTACT_ROLES.map(({ role }) => role) as [ContactRole]),
  title: maybe(text(200).describe('What an expert or vendor is for')),
  responsibilities: text(4_000),
  primary: maybe(person),
  backup: maybe(person),
  supportPlan: maybe(text(500)),
  howToEngage: maybe(text(4_000)),
});

/** The file as a whole; entries are judged one by one, so that one that is wrong does not take the others with it. */
export const contactsFileSchema = z.strictObject({
  apiVersion: z.literal('opsready.io/v1'),
  kind: z.literal('Contacts'),
  review: maybe(reviewField),
  reviewEvery: maybe(reviewEveryField),
  entries: z.array(z.unknown()).max(200),
});

/** All of the file in one, as it is published. */
export const contactsSchema = contactsFileSchema.extend({
  entries: z.array(contactEntrySchema).max(200),
});

/** An entry as it is written, with addresses. */
export type WrittenEntry = z.infer<typeof contactEntrySchema>;
export type WrittenPerson = z.infer<typeof person>;
