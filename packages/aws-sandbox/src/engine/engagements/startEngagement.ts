import { randomUUID } from 'node:crypto';
import {
  aliasOf,
  engagementArn,
  type IncidentManagerState,
  type StoredEngagement,
} from '../../state';

/** Begins to call a contact; whoever the contact stands for is told what the engagement says. */
export function startEngagement(
  state: IncidentManagerState,
  place: { account: string; region: string },
  engagement: Omit<StoredEngagement, 'arn'>,
): StoredEngagement {
  const arn = engagementArn(
    place,
    aliasOf(engagement.contactArn),
    randomUUID(),
  );
  const stored = { arn, ...engagement };
  state.engagements.set(arn, stored);
  return stored;
}
