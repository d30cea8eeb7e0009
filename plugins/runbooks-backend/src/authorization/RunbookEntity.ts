/**
 * What permission rules look at: an entity that runbooks are bound to.
 *
 * @public
 */
export interface RunbookEntity {
  /** Full lower-case ref. */
  entityRef: string;
  /** Full lower-case ref of the owner; absent where the entity has none. */
  ownerRef?: string;
}

/**
 * What a permission rule becomes in a query over entities: one of these owners.
 *
 * @public
 */
export interface RunbookEntityQuery {
  /** Full lower-case entity refs; an empty list matches no entity. */
  ownerRefs: string[];
}
