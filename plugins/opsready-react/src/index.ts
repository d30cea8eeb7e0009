/**
 * Shared by the Opsready frontends: the parts of a screen, its states, tables and their filters, marks, text from outside, tabbed
 * pages.
 *
 * @packageDocumentation
 */
export * from './audit';
export * from './dialogs';
export * from './entities';
export * from './filters';
export * from './layout';
export * from './live';
export * from './loading';
export * from './marks';
export * from './page';
export * from './reviews';
export * from './saving';
export * from './sources';
export * from './table';
export * from './text';
