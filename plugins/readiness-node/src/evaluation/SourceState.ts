/**
 * What one collector can say about one entity, as evaluation sees it. Reasons are whole sentences.
 *
 * - `notInstalled`: no such collector. The question does not arise.
 * - `nothingClaimed`: the entity claims nothing at the source. The question does not arise.
 * - `claimsInvalid`: nothing that the entity claims can be used.
 * - `matchesNothing`: what it claims matches nothing that was read.
 * - `neverRead`: a target that the entity needs was never read.
 * - `notEnabled`: the service is not enabled in a target that the entity needs.
 * - `read`: read at least once; `confirmedAt` is the oldest of its targets (ISO 8601, UTC), `reason` why the last cycle failed.
 *
 * @public
 */
export type SourceState =
  | { state: 'notInstalled' }
  | { state: 'nothingClaimed'; reason: string }
  | { state: 'claimsInvalid'; reason: string }
  | { state: 'matchesNothing'; reason: string }
  | { state: 'neverRead'; reason: string; missingPermission?: string }
  | { state: 'notEnabled'; reason: string }
  | {
      state: 'read';
      confirmedAt: string;
      reason?: string;
      missingPermission?: string;
    };
