import { z } from 'zod';
import type {
  Account,
  IncidentManagerState,
  RegionState,
  SecurityHubState,
} from '../state';
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
  accountAt(sandbox, account);
  return sandbox.world().region(account, region);
}

export function accountAt(sandbox: ControlledSandbox, id: string): Account {
  const account = sandbox.world().account(id);
  if (!account) {
    throw new ControlError(404, `The sandbox has no account ${id}`);
  }
  return account;
}

export function incidentManagerAt(
  sandbox: ControlledSandbox,
  place: Place,
): IncidentManagerState {
  const state = regionAt(sandbox, place).incidentManager;
  if (!state) {
    throw new ControlError(
      409,
      `Incident Manager is not set up in ${place.account} ${place.region}; PUT /_sandbox/incident-manager sets it up`,
    );
  }
  return state;
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
