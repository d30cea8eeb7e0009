import { z } from 'zod';
import type { RegionState, SecurityHubState } from '../state';
import { ControlError, type ControlledSandbox } from './ControlRoute';

/** The account and Region that a request is about. */
export const placeSchema = z.object({
  account: z.string().regex(/^\d{12}$/, 'must have 12 digits'),
  region: z.string(),
});

export type Place = z.infer<typeof placeSchema>;

export function regionAt(
  sandbox: ControlledSandbox,
  { account, region }: Place,
): RegionState {
  const world = sandbox.world();
  if (!world.account(account)) {
    throw new ControlError(404, `The sandbox has no account ${account}`);
  }
  return world.region(account, region);
}

export function hubAt(
  sandbox: ControlledSandbox,
  place: Place,
): SecurityHubState {
  const hub = regionAt(sandbox, place).securityHub;
  if (!hub) {
    throw new ControlError(
      409,
      `Security Hub is not enabled in ${place.account} ${place.region}; PUT /_sandbox/security-hub enables it`,
    );
  }
  return hub;
}
