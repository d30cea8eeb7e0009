import {
  ChannelKind,
  ContactRole,
} from '@opsready/backstage-plugin-oncall-common';

/** A way to reach somebody, without the address. */
export interface StoredChannel {
  /** Says nothing but which one it is: made of the contact, the place in the list and the kind. */
  id: string;
  kind: ChannelKind;
}

/** Somebody whom a contacts file names. */
export interface StoredContact {
  /** Made of the role, the place in the file, and whether it is the primary or the backup. */
  contactId: string;
  name: string;
  /** Full lower-case ref of a user. */
  userRef?: string;
  timeZone?: string;
  channels: StoredChannel[];
}

/** What a contacts file says of one role. */
export interface StoredContactEntry {
  role: ContactRole;
  title?: string;
  responsibilities: string;
  primary?: StoredContact;
  backup?: StoredContact;
  supportPlan?: string;
  howToEngage?: string;
}

/** A contacts file as it is stored: there is no field that an address could be in. */
export interface StoredContacts {
  entries: StoredContactEntry[];
  /** What of the file was left out, and why. */
  problems: string[];
  /** Users of the file that the catalog does not have any more. */
  left: string[];
}
