/**
 * What an owner's entities may claim.
 *
 * @public
 */
export interface ClaimRule {
  /** Full lower-case ref. */
  owner: string;
  /** Only resources in these accounts; `undefined` does not limit accounts. */
  accounts?: string[];
  /**
   * Only sets of tags that hold at least one of these pairs; `undefined` does not limit tags. A rule with tags refuses
   * ARNs, since an ARN does not show whose it is.
   */
  tags?: Array<{ key: string; value: string }>;
}
