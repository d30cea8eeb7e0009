import { filterAddress } from '@opsready/backstage-plugin-opsready-react';
import {
  ContactFiles,
  ContactFilesQuery,
} from '@opsready/backstage-plugin-oncall-common';

/** Rows on a page of the list. */
export const PAGE_SIZE = 25;

/** A contacts file or an incident plan. */
export type ContactFile = ContactFiles['items'][number];

/** What a file is. */
export type FileKind = ContactFile['kind'];

/** What may be wrong with a file. */
export type FileNeed = NonNullable<ContactFilesQuery['state']>[number];

/** What narrows the list of files. */
export interface FilesFilter {
  text?: string;
  kind?: FileKind[];
  state?: FileNeed[];
}

export const KINDS: Record<FileKind, string> = {
  contacts: 'Contacts',
  incidentPlan: 'Incident plan',
};

export const NEEDS: Record<FileNeed, string> = {
  reviewDue: 'Review due',
  incomplete: 'Lacks something',
  problems: 'Cannot be read or understood',
};

/** How the filters are written in the address. */
export const FILES_ADDRESS = filterAddress<FilesFilter>({
  text: { kind: 'text' },
  kind: { kind: 'list', isValue: text => Object.hasOwn(KINDS, text) },
  state: { kind: 'list', isValue: text => Object.hasOwn(NEEDS, text) },
});

/** The filter as the backend takes it. */
export function filesQueryOf(filter: FilesFilter): ContactFilesQuery {
  const { kind, ...others } = filter;
  return { ...others, kind: kind?.[0] };
}
