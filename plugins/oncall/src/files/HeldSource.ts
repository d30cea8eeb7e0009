import { EntityContacts } from '@opsready/backstage-plugin-oncall-common';

/** Where contacts or a plan are written. */
export type HeldSource = NonNullable<EntityContacts['source']>;

/** Whether they could be read. */
export type HeldState = EntityContacts['state'];
