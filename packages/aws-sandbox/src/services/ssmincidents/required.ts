import { AwsFault } from '../../protocols';
import type {
  IncidentManagerState,
  RegionState,
  StoredIncident,
  StoredResponsePlan,
} from '../../state';
import { assertLength, assertPattern, assertRange } from '../constraints';
import { pageOf } from '../page';

const ARN = /^arn:aws(-cn|-us-gov)?:[a-z0-9-]*:[a-z0-9-]*:([0-9]{12})?:.+$/;

/** Incident Manager of an account and Region. AWS does not document what it answers without a replication set. */
export function incidentsOf(region: RegionState): IncidentManagerState {
  if (!region.incidentManager) {
    throw notFound(undefined, 'REPLICATION_SET', 'Replication set not found');
  }
  return region.incidentManager;
}

export function requireResponsePlan(
  state: IncidentManagerState,
  arn: string | undefined,
): StoredResponsePlan {
  assertArn(arn);
  const plan = state.responsePlans.get(arn ?? '');
  if (!plan) {
    throw notFound(arn, 'RESPONSE_PLAN', 'Response plan not found');
  }
  return plan;
}

export function requireIncident(
  state: IncidentManagerState,
  arn: string | undefined,
): StoredIncident {
  assertArn(arn);
  const incident = state.incidents.get(arn ?? '');
  if (!incident) {
    throw notFound(arn, 'INCIDENT_RECORD', 'Incident record not found');
  }
  return incident;
}

export function notFound(
  arn: string | undefined,
  resourceType: string,
  message: string,
): AwsFault {
  return new AwsFault('ResourceNotFoundException', message, {
    details: { resourceIdentifier: arn, resourceType },
  });
}

export function assertArn(arn: string | undefined): void {
  assertLength(arn, 'arn', { max: 1000 });
  assertPattern(arn, 'arn', ARN);
}

/** One page of a list, with the limits of SSM Incidents. */
export function incidentsPage<T>(
  items: readonly T[],
  input: { maxResults?: number; nextToken?: string },
): { items: T[]; nextToken: string | undefined } {
  const { maxResults, nextToken, ...query } = input;
  assertRange(maxResults, 'maxResults', { min: 1, max: 100 });
  return pageOf({
    items,
    size: maxResults ?? 100,
    token: nextToken,
    query,
    onBadToken() {
      throw new AwsFault('ValidationException', 'Invalid next token');
    },
  });
}
