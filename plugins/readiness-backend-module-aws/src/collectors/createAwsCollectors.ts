import { TargetCollector } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../reading';
import { createAccountsCollector } from './accounts';
import { createCloudWatchCollector } from './cloudWatch';
import { createConfigCollector } from './config';
import { createSecurityHubCollector } from './securityHub';
import { createTaggingCollector } from './tagging';

/** Sorted by id. A new source is a folder beside this file and a line here. */
const FACTORIES: Array<(options: AwsCollectorOptions) => TargetCollector> = [
  createAccountsCollector,
  createCloudWatchCollector,
  createConfigCollector,
  createSecurityHubCollector,
  createTaggingCollector,
];

/**
 * Every collector of this module, sorted by id.
 *
 * @public
 */
export function createAwsCollectors(
  options: AwsCollectorOptions,
): TargetCollector[] {
  return FACTORIES.map(create => create(options));
}
