/**
 * What permission rules look at: an entity whose readiness is known.
 *
 * @public
 */
export interface ReadinessEntity {
  /** Full lower-case ref. */
  entityRef: string;
  /** Full lower-case ref of the owner; absent where the entity has none. */
  ownerRef?: string;
}
