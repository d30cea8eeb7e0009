import { hashOf } from '@opsready/backstage-plugin-opsready-node';

/** What a person, schedule or roster of a provider is called here: says nothing, and is short whatever the provider sends. */
export function opaqueId(
  providerId: string,
  targetId: string,
  nativeId: string,
): string {
  return hashOf(JSON.stringify([providerId, targetId, nativeId]));
}
