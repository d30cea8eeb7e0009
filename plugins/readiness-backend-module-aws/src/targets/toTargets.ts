import { AwsAccount, toAwsTargets } from '@opsready/backstage-plugin-aws-node';
import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';

/** Each account x Region that is read. */
export function toTargets(accounts: AwsAccount[]): CollectionTarget[] {
  return toAwsTargets(accounts).map(({ account, region, environment }) => ({
    id: `${account}/${region}`,
    account,
    region,
    environment,
  }));
}
