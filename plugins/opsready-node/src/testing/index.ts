/**
 * What tests of Opsready backends are built on.
 *
 * @packageDocumentation
 */
export { Crash } from './Crash';
export { FakeRepository } from './FakeRepository';
