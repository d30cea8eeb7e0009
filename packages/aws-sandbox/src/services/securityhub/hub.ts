import { AwsFault } from '../../protocols';
import type { RegionState, SecurityHubState } from '../../state';

/** Security Hub of an account and Region, or the error that AWS gives where it is not enabled. */
export function hubOf(region: RegionState): SecurityHubState {
  if (!region.securityHub) {
    throw new AwsFault(
      'InvalidAccessException',
      `Account ${region.account} is not subscribed to AWS Security Hub`,
    );
  }
  return region.securityHub;
}

export function invalidInput(message: string): never {
  throw new AwsFault('InvalidInputException', message);
}
