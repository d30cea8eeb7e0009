/** What permission rules look at: an entity and whose it is. @public */
export interface OwnedEntity {
  /** Full lower-case ref. */
  entityRef: string;
  /** Full lower-case ref of the owner; absent where the entity has none. */
  ownerRef?: string;
}

/** What a permission rule becomes in a query over entities: one of these owners. @public */
export interface OwnedEntityQuery {
  /** Full lower-case entity refs; an empty list matches no entity. */
  ownerRefs: string[];
}
