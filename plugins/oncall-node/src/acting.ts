import { Severity } from '@opsready/backstage-plugin-oncall-common';
import { OnCallTarget } from './OnCallProvider';

/** The person who asked. @public */
export interface Requester {
  /** Full lower-case ref. */
  userRef: string;
  name: string;
  /** From the catalog, for the provider to know them by; kept nowhere. */
  email?: string;
}

/** Somebody to be reached. @public */
export interface Reached {
  personId: string;
  name: string;
  userRef?: string;
}

/** What pages and incidents have in common. @public */
export interface ActRequest {
  target: OnCallTarget;
  rosterId: string;
  /** One of the roster's `pageTargets` or `declareTargets`, where it has any. */
  actTargetId?: string;
  /** Ours, unique; the provider's idempotency key is made of it. */
  actionId: string;
  entityRef: string;
  entityTitle: string;
  /** The entity's page in the portal. */
  link: string;
  requester: Requester;
  /** Why, as the requester wrote it. */
  reason: string;
  signal: AbortSignal;
}

/** @public */
export interface PageRequest extends ActRequest {
  subject: string;
  message?: string;
  /** Who answers now, of the lowest level that has somebody. */
  reaches: Reached[];
}

/** @public */
export interface DeclareRequest extends ActRequest {
  severity: Severity;
  title: string;
  description?: string;
}

/** What the provider made of it. @public */
export interface SentAction {
  /** At the provider. */
  providerId: string;
  url?: string;
  /** For people: whom it reaches, what happens next. */
  message?: string;
}

/** @public */
export interface SentActionQuery {
  kind: 'page' | 'incident';
  target: OnCallTarget;
  rosterId: string;
  actTargetId?: string;
  actionId: string;
  /** Not sent before this. */
  since: Date;
  signal: AbortSignal;
}

/** An incident as the provider shows it. @public */
export interface ProviderIncident {
  id: string;
  title: string;
  status: 'open' | 'acknowledged' | 'resolved';
  /** As the provider names it. */
  severity?: string;
  openedAt: Date;
  resolvedAt?: Date;
  url?: string;
  /** Names. */
  assignees: string[];
  /** Rosters by whose annotations entities find it: ids or aliases. */
  rosterIds: string[];
  /** Ours, where it carries our mark. */
  actionId?: string;
}
