import { ClaimTarget } from '../claims/ClaimTarget';
import { AwsAccount } from './readAwsAccounts';

/**
 * One account and Region that is read.
 *
 * @public
 */
export interface AwsTarget extends ClaimTarget {
  /** What runs there, such as `production`. */
  environment: string;
}

/**
 * Each account x Region of the accounts.
 *
 * @public
 */
export function toAwsTargets(accounts: readonly AwsAccount[]): AwsTarget[] {
  return accounts.flatMap(({ accountId, regions, ...account }) =>
    regions.map(region => ({ account: accountId, region, ...account })),
  );
}
