/**
 * One account and Region that is read, as far as claims are concerned.
 *
 * @public
 */
export interface ClaimTarget {
  account: string;
  region: string;
  /** Ref of the one entity that everything in the account belongs to, where config marks it so. */
  servesEntity?: string;
}
