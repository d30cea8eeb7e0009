import { useApi } from '@backstage/frontend-plugin-api';
import { useLive } from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';

/** Somebody waits for it. */
const READ_AGAIN_MS = 2_000;

/** A page or an incident, read again and again until it is known what became of it. */
export function useAction(first: OnCallAction) {
  const api = useApi(onCallApiRef);
  const { value, error, lost, again } = useLive(
    first.actionId,
    async () => (isOnItsWay(first) ? api.getAction(first.actionId) : first),
    action => (isOnItsWay(action) ? READ_AGAIN_MS : undefined),
  );
  return { action: value ?? first, lost: lost ?? error, again };
}

/** Whether it is not known yet what becomes of it. */
export function isOnItsWay({ status }: Pick<OnCallAction, 'status'>): boolean {
  return status === 'requested' || status === 'submitting';
}
