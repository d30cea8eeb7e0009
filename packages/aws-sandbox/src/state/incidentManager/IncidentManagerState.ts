import type { StoredChannel, StoredContact } from './contacts';
import type { StoredEngagement } from './engagements';
import type { StoredIncident, StoredResponsePlan } from './incidents';
import type { StoredRotation } from './rotations';

/** Incident Manager of one account and Region, each thing by its ARN. */
export interface IncidentManagerState {
  contacts: Map<string, StoredContact>;
  channels: Map<string, StoredChannel>;
  rotations: Map<string, StoredRotation>;
  engagements: Map<string, StoredEngagement>;
  responsePlans: Map<string, StoredResponsePlan>;
  incidents: Map<string, StoredIncident>;
  /** What each token of a start made, so that a repetition makes nothing. */
  tokens: Map<string, { arn: string; request: string }>;
  /** Whether the key that contacts are encrypted with cannot be used. */
  encryptionFails: boolean;
}

export function emptyIncidentManager(): IncidentManagerState {
  return {
    contacts: new Map(),
    channels: new Map(),
    rotations: new Map(),
    engagements: new Map(),
    responsePlans: new Map(),
    incidents: new Map(),
    tokens: new Map(),
    encryptionFails: false,
  };
}
