/**
 * What tests of providers are built on.
 *
 * @packageDocumentation
 */
export {};
