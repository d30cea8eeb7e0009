import { TargetCollector } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../reading';
import { createSecurityHubCollector } from './securityHub';

/** Sorted by id. A new source is a folder beside this file and a line here. */
const FACTORIES: Array<(options: AwsCollectorOptions) => TargetCollector> = [
  createSecurityHubCollector,
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
