import { Requester } from '../acting';
import {
  OnCallProvider,
  OnCallTarget,
  ProviderBinding,
} from '../OnCallProvider';
import { ReadWindow } from '../Roster';

/** Ways in which a source fails. @public */
export type ContractFailure = 'denied' | 'throttled' | 'unavailable';

/**
 * A provider with a source of its own, as one test of the contract uses it.
 *
 * What is optional is what not every provider has; everything that is given is tested.
 *
 * @public
 */
export interface ProviderContractSetup {
  provider: OnCallProvider;
  /** The one of the provider's targets that is read. */
  target: OnCallTarget;
  /** The time at the source. */
  now: Date;
  window: ReadWindow;
  /** A roster with a schedule on some level, in which somebody is on call within the window. */
  rosterId: string;
  /** Another name of that roster, as annotations may write it. */
  alias?: string;
  /**
   * Telephone numbers, further mail addresses and tokens that the source or the config hold: none of them may be in
   * anything that the provider delivers or throws. The mail address by which the catalog knows a person is not among them.
   */
  secrets: string[];
  /** Somebody who stands in for somebody else in the window. */
  override?: {
    scheduleId: string;
    personId: string;
    replacedId: string;
    from: Date;
    until: Date;
  };
  /** Entities' annotations, and what the provider makes of them. */
  bindings?: Array<{
    annotations: Record<string, string>;
    expected: ProviderBinding[];
  }>;
  /** Takes the roster away at the source. */
  removeRoster?(): Promise<void>;
  /** Makes every further call to the source fail; what is listed here can be brought about. */
  fail?: Partial<Record<ContractFailure, () => Promise<void>>>;
  /** Makes a schedule of the roster come back in part only; answers its id. */
  truncate?(): Promise<string>;
  /** An address that the provider would reveal; it is one of `secrets`. */
  reveal?: { personId: string; channelId: string; address: string };
  /** Who pages and declares; needed where the provider can. */
  requester?: Requester;
  /** How many pages and incidents have been sent at the source. Needed where the provider is `resendable`. */
  countSent?(): Promise<number>;
  /** Ends what `create` began. */
  cleanUp(): Promise<void>;
}
