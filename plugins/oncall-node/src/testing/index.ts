/**
 * What tests of providers are built on.
 *
 * @packageDocumentation
 */
export { describeProviderContract } from './describeProviderContract';
export * from './ProviderContractSetup';
