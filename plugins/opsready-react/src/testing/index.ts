/**
 * What tests and dev harnesses of the Opsready frontends share: answers that do not come, accessibility, pages of fixtures.
 *
 * @packageDocumentation
 */
export * from './axeViolations';
export * from './failures';
export * from './fixtureModules';
export * from './fixturePages';
export * from './quietConsole';
export * from './situation';
