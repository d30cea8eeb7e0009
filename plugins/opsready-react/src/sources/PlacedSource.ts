/** When a source was last read in one place, and what failed. @public */
export interface PlacedSource {
  sourceId: string;
  title: string;
  /** As people read it; none where it is read as a whole. */
  place?: string;
  state: 'never' | 'current' | 'stale' | 'denied';
  lastSuccessAt?: string;
  message?: string;
  missingPermission?: string;
}
