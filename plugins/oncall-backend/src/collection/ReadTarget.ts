import { opaqueId } from '../database/opaqueId';

/** A place that a provider reads. */
export interface ReadTarget {
  providerId: string;
  targetId: string;
}

/** Its columns in tables of what it delivers. */
export function targetColumns({ providerId, targetId }: ReadTarget): {
  provider_id: string;
  target_id: string;
} {
  return { provider_id: providerId, target_id: targetId };
}

/** What something that it delivers is called here. */
export function idIn(
  { providerId, targetId }: ReadTarget,
  nativeId: string,
): string {
  return opaqueId(providerId, targetId, nativeId);
}
