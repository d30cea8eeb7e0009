import { RiskClass } from '@opsready/backstage-plugin-runbooks-common';

/**
 * What permission rules look at: a launch, as it is asked for or as it was stored.
 *
 * @public
 */
export interface RunbookLaunch {
  /** Full lower-case ref; absent for what was started outside the portal. */
  entityRef?: string;
  /** Full lower-case ref of the entity's owner; absent where it has none. */
  ownerRef?: string;
  riskClass?: RiskClass;
  /** AWS account that it runs in; absent where people do it. */
  account?: string;
  /** Full lower-case ref of who asked for it. */
  requestedBy?: string;
}
