/**
 * What a permission rule becomes in a query over entities: one of these owners.
 *
 * @public
 */
export interface ReadinessEntityQuery {
  /** Full lower-case entity refs; an empty list matches no entity. */
  ownerRefs: string[];
}
