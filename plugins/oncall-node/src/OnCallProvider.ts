import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import {
  PageRequest,
  DeclareRequest,
  ProviderIncident,
  SentAction,
  SentActionQuery,
} from './acting';
import { ReadWindow, RosterPart } from './Roster';

/** One account, or account and Region, that a provider reads; leased by one replica at a time. @public */
export interface OnCallTarget {
  /** Unique within the provider, without blanks: `eu`, `111122223333/eu-west-1`. */
  id: string;
  /** As people name it. */
  title: string;
}

/** Whether a provider can do something. @public */
export type Capability =
  | {
      possible: true;
      /** What happens, in plain words; that it rings no phone, where it does not. */
      how: string;
    }
  | {
      possible: false;
      /** Why not, and another way. */
      reason: string;
    };

/** A roster that an annotation of the provider's own world names. @public */
export interface ProviderBinding {
  annotation: string;
  /** As the annotation has it, for messages. */
  entry: string;
  /** Id or alias of the roster. */
  rosterId: string;
  /** Where annotations say the account. */
  targetId?: string;
}

/**
 * A place where rosters are kept. It reads and acts, and judges nothing: who may, who is on call now and what is covered is the
 * core's business.
 *
 * @public
 */
export interface OnCallProvider {
  /** Kebab-case; what annotations name before the colon. */
  id: string;
  title: string;
  targets: OnCallTarget[];
  /** What it must be allowed to do, as the provider spells it. */
  requiredPermissions: string[];
  /** Default schedule; config `opsready.oncall.providers.<id>.schedule` overrides it. */
  schedule: { frequency: HumanDuration; timeout: HumanDuration };
  capabilities: {
    page: Capability;
    declare: Capability;
    reveal: Capability;
    incidents: Capability;
  };

  /** What annotations of others say about an entity: `pagerduty.com/service-id`. */
  bindingsOf?(entity: Entity): ProviderBinding[];

  /**
   * Streams all rosters of a target with their schedules and people. What is not delivered is gone once the read has ended by
   * itself; nothing is removed where it throws. A schedule that could not be read whole says so in `incomplete`. Throw
   * `ProviderError`, or anything else.
   */
  read(options: {
    target: OnCallTarget;
    window: ReadWindow;
    now: Date;
    signal: AbortSignal;
  }): AsyncIterable<RosterPart>;

  /**
   * The same for some rosters, with as few calls as it takes: called when somebody looks at them and before a page is sent.
   * A roster that is gone is not delivered.
   */
  readRosters(options: {
    target: OnCallTarget;
    rosterIds: string[];
    window: ReadWindow;
    now: Date;
    signal: AbortSignal;
  }): AsyncIterable<RosterPart>;

  /** One address. It is handed to who asked and kept nowhere. */
  reveal?(options: {
    target: OnCallTarget;
    personId: string;
    channelId: string;
    signal: AbortSignal;
  }): Promise<string>;

  /**
   * Sends a page. The same `actionId` twice makes one: `resendable` says whether the provider sees to that. Throw
   * `ProviderError` of kind `unavailable` only where nobody can say whether it was sent.
   */
  page?(request: PageRequest): Promise<SentAction>;
  /** Declares an incident, on the same terms. */
  declare?(request: DeclareRequest): Promise<SentAction>;
  /** Whether an action may be sent again with the same id after a crash, without a second page. */
  resendable: boolean;
  /** Looks for what was sent under an action id; absent where it is not there. */
  findSent?(query: SentActionQuery): Promise<SentAction | undefined>;

  /** Incidents that are open, or were opened since. */
  readIncidents?(options: {
    target: OnCallTarget;
    since: Date;
    signal: AbortSignal;
  }): AsyncIterable<ProviderIncident>;
}
