/**
 * Shared by the Opsready frontends: the parts of a screen, its states, tables, marks, text from outside, tabbed pages.
 *
 * @packageDocumentation
 */
export * from './entities';
export * from './layout';
export * from './loading';
export * from './marks';
export * from './page';
export * from './table';
export * from './text';
