import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { mappingCases } from './mappingCases';
import {
  contractResources,
  contractTargets,
  ListedResource,
} from './contractResources';

/**
 * A selector, and what it must match among the resources of the contract.
 *
 * @public
 */
export interface MappingCase {
  title: string;
  selector: ResourceSelector;
  /** By id. */
  matches: Array<{
    id: string;
    reason: 'id' | 'tags' | 'account';
    annotation: string;
  }>;
}

/**
 * Which resources belong to an entity, as a table: whoever maps resources to entities, in whatever way, has to come to
 * these answers.
 *
 * @public
 */
export const mappingContract: {
  /** The accounts and Regions that are read. */
  targets: ReadonlyArray<{ account: string; region: string }>;
  /** What the tagging API lists there. */
  resources: readonly ListedResource[];
  cases: readonly MappingCase[];
} = {
  targets: contractTargets,
  resources: contractResources,
  cases: mappingCases,
};
