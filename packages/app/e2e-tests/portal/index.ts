export { colleague } from './colleague';
export { expect, test } from './test';
export type { DemoUser } from './signInAs';
