import { AwsFault } from '../../protocols';
import type {
  IncidentManagerState,
  RegionState,
  StoredChannel,
  StoredContact,
  StoredEngagement,
  StoredRotation,
} from '../../state';
import { assertArn, invalid } from './constraints';

/** Incident Manager of an account and Region, or the error of AWS where nobody has set it up. */
export function incidentManagerOf(region: RegionState): IncidentManagerState {
  if (!region.incidentManager) {
    throw invalid('Account not found for the request');
  }
  return region.incidentManager;
}

/** What can be read only with the key that contacts are encrypted with. */
export function decrypted(region: RegionState): IncidentManagerState {
  const state = incidentManagerOf(region);
  if (state.encryptionFails) {
    throw new AwsFault(
      'DataEncryptionException',
      'The KMS key that encrypts this resource is not available.',
    );
  }
  return state;
}

export function requireContact(
  state: IncidentManagerState,
  id: string | undefined,
): StoredContact {
  return find(state.contacts, id, 'contactId', 'CONTACT');
}

export function requireChannel(
  state: IncidentManagerState,
  id: string | undefined,
): StoredChannel {
  return find(state.channels, id, 'contactChannelId', 'CONTACT_CHANNEL');
}

export function requireRotation(
  state: IncidentManagerState,
  id: string | undefined,
): StoredRotation {
  return find(state.rotations, id, 'rotationId', 'ROTATION');
}

export function requireEngagement(
  state: IncidentManagerState,
  id: string | undefined,
): StoredEngagement {
  return find(state.engagements, id, 'engagementId', 'ENGAGEMENT');
}

function find<T>(
  store: Map<string, T>,
  arn: string | undefined,
  member: string,
  type: string,
): T {
  assertArn(arn, member);
  const found = store.get(arn ?? '');
  if (!found) {
    throw notFound(arn, type);
  }
  return found;
}

export function notFound(arn: string | undefined, type: string): AwsFault {
  return new AwsFault(
    'ResourceNotFoundException',
    `Resource not found - Resource ${arn} of type ${type} does not exist`,
    { details: { ResourceId: arn, ResourceType: type } },
  );
}
