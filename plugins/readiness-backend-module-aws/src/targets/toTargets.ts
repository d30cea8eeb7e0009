import { ClaimTarget } from '@opsready/backstage-plugin-aws-node';
import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';
import { AwsAccount } from './readAccounts';

/** Each account x Region that is read. */
export function toTargets(accounts: AwsAccount[]): CollectionTarget[] {
  return accounts.flatMap(({ accountId, environment, regions }) =>
    regions.map(region => ({
      id: `${accountId}/${region}`,
      account: accountId,
      region,
      environment,
    })),
  );
}

/** The same, as the reading of claims wants to know it. */
export function toClaimTargets(accounts: AwsAccount[]): ClaimTarget[] {
  return accounts.flatMap(({ accountId, regions, servesEntity }) =>
    regions.map(region => ({
      account: accountId,
      region,
      ...(servesEntity && { servesEntity }),
    })),
  );
}
