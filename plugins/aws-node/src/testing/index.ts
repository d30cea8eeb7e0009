/**
 * What tests of others hold against: the rules by which resources belong to entities.
 *
 * @packageDocumentation
 */
export { mappingContract } from './mappingContract';
export type { MappingCase } from './mappingContract';
export type { ListedResource } from './contractResources';
