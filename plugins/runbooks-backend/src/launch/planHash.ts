import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { stableJson } from './stableJson';

/**
 * Names exactly what is launched and approved: two launches have the same hash only where they would do the same.
 *
 * Left out are what follows from the content hash (the list of steps) and names of resources, which are only shown. Secret
 * values are masked in the plan, so that they come in by a fingerprint of what is sealed.
 */
export function planHash(options: {
  runbookId: string;
  entityRef: string;
  plan: ExecutionPlan;
  sealedFingerprint: string;
}): string {
  const { plan, ...rest } = options;
  const { steps, targets, ...exact } = plan;
  return hashOf(
    stableJson({
      ...rest,
      plan: {
        ...exact,
        targets: targets.map(({ name, ...target }) => target),
      },
    }),
  );
}
