/**
 * Asks for targets to be read now. Targets that were read moments ago are left alone.
 */
export interface Refresh {
  /** The targets that the entity rests on. `NotFoundError` where the entity is not known. */
  refreshEntity(
    entityRef: string,
  ): Promise<{ requested: number; alreadyFresh: number }>;
  /** All targets of a collector. `NotFoundError` where there is no such collector. */
  refreshCollector(
    collectorId: string,
  ): Promise<{ requested: number; alreadyFresh: number }>;
}
