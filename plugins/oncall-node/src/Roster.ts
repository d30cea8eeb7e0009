import { ChannelKind } from '@opsready/backstage-plugin-oncall-common';

/** A time that is read. @public */
export interface ReadWindow {
  from: Date;
  to: Date;
}

/** A way to reach a person. The address stays with the provider. @public */
export interface ProviderChannel {
  /** Stable and unique for the person. Never the address, nor anything that tells it. */
  id: string;
  kind: ChannelKind;
  /** Whether the provider would use it. */
  active: boolean;
}

/** Somebody whom rosters name. @public */
export interface ProviderPerson {
  /** Unique within the target. */
  id: string;
  name: string;
  /** The catalog user, where the provider knows it. */
  userRef?: string;
  /** To find the catalog user by, and for nothing else: the core compares and forgets it. */
  email?: string;
  /** IANA name. */
  timeZone?: string;
  channels: ProviderChannel[];
  /** The provider says that they left. */
  gone: boolean;
  url?: string;
}

/**
 * Somebody is on call. Overrides are already applied: what they replace is not delivered. Shifts of one schedule may overlap,
 * where several people share it.
 *
 * @public
 */
export interface ProviderShift {
  personId: string;
  /** Absent: since ever. */
  from?: Date;
  /** Absent: for good. */
  until?: Date;
  source: 'regular' | 'override' | 'permanent';
}

/** What people take turns in. @public */
export interface ProviderSchedule {
  /** Unique within the target. */
  id: string;
  title: string;
  timeZone?: string;
  url?: string;
  rotations: Array<{
    title: string;
    /** Hand-off and hours, in plain words. */
    description?: string;
    /** In order. */
    personIds: string[];
  }>;
  /** Those that touch the window, clipped or whole, in the order of their starts. */
  shifts: ProviderShift[];
  /**
   * Why shifts may be missing, where the provider failed or truncated: coverage then is unknown. A whole read has none.
   */
  incomplete?: string;
  /** What of it is malformed, with what to do. The rest counts. */
  problems: string[];
}

/** @public */
export type ProviderLevelTarget =
  | { kind: 'schedule'; id: string }
  | { kind: 'person'; id: string }
  /** Another roster: its first level is reached. */
  | { kind: 'roster'; id: string };

/** One level of an escalation policy. @public */
export interface ProviderLevel {
  /** Until the next level is tried. */
  delayMinutes?: number;
  /** Empty where the provider has a level without anybody. */
  targets: ProviderLevelTarget[];
}

/** Something that a page or an incident is sent to at the provider: a service, a response plan. @public */
export interface ProviderActTarget {
  id: string;
  title: string;
  /** Why it cannot be used, where it cannot: a response plan that was deleted. */
  problem?: string;
}

/**
 * An escalation policy, or whatever else an annotation can name: a schedule or a person alone is a roster of one level.
 *
 * @public
 */
export interface ProviderRoster {
  /** Unique within the target and stable: what annotations name after the colon. */
  id: string;
  /** What else annotations may name it by: an alias, `service/<id>`. */
  aliases: string[];
  title: string;
  url?: string;
  /** In the order in which they are tried. */
  levels: ProviderLevel[];
  pageTargets: ProviderActTarget[];
  declareTargets: ProviderActTarget[];
  problems: string[];
}

/** A piece of a read. Each id at most once; the order is free. @public */
export type RosterPart =
  | { kind: 'person'; person: ProviderPerson }
  | { kind: 'schedule'; schedule: ProviderSchedule }
  | { kind: 'roster'; roster: ProviderRoster };
