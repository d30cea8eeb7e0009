import { entityOwnerRule } from '@opsready/backstage-plugin-opsready-node';
import { oncallEntityResourceRef } from './oncallEntityResourceRef';

/** Allows what is about entities that one of the claims owns. */
export const isOnCallEntityOwner = entityOwnerRule(
  oncallEntityResourceRef,
  'the on-call duty, contacts and incidents',
);
