import { PlanValue } from '@opsready/backstage-plugin-runbooks-common';
import { maskKnown } from './knownSecrets';

/** A value in which known secrets are masked; one that held any is secret. Pure. */
export function maskSecrets(
  shown: PlanValue,
  secrets: readonly string[],
): PlanValue {
  const value = maskKnown(shown.value, secrets);
  return value === shown.value ? shown : { ...shown, value, secret: true };
}
