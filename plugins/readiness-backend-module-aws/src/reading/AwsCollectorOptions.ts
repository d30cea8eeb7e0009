import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';

/**
 * What the AWS collectors are made from.
 *
 * @public
 */
export interface AwsCollectorOptions {
  clients: Pick<AwsClients, 'getClient'>;
  targets: CollectionTarget[];
  /** Keys of tags that each resource must carry. */
  requiredTags: string[];
}
