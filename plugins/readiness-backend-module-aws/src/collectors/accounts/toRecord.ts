import type { AlternateContactType } from '@aws-sdk/client-account';
import {
  CollectedRecord,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';

/** Whether the account has a support plan. */
export function supportPlanToRecord(
  present: boolean,
  target: CollectionTarget,
): CollectedRecord {
  return {
    ...aboutAccount(target),
    id: 'support-plan',
    type: 'support-plan',
    data: { ...environmentOf(target), present },
  };
}

/** Whether the account has an alternate contact of a kind, and nothing about who it is. */
export function contactToRecord(
  { kind, present }: { kind: AlternateContactType; present: boolean },
  target: CollectionTarget,
): CollectedRecord {
  return {
    ...aboutAccount(target),
    id: `alternate-contact/${kind}`,
    type: 'alternate-contact',
    data: { ...environmentOf(target), kind, present },
  };
}

/** Told at each Region of the account, so that it counts for whoever has a resource in any of them. */
function aboutAccount({ account, region }: CollectionTarget) {
  return { account, region, resources: [], aboutTarget: true };
}

function environmentOf({ environment }: CollectionTarget) {
  return environment ? { environment } : {};
}
