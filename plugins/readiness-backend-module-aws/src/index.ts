/**
 * The module `aws` of the readiness plugin: Security Hub, Config, CloudWatch alarms and resource tags.
 *
 * @packageDocumentation
 */
export { readinessModuleAws as default } from './module';
export { createAwsCollectors } from './collectors';
export type { AwsCollectorOptions } from './reading';
export type { Item, ItemList } from './facts';
