import {
  CollectedRecord,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';
import { ConfigInventory, InventoryResource } from './ConfigInventory';
import { PackScore } from './readPacks';
import { RuleSummary, RuleVerdict } from './readRules';

// No record carries the time of an evaluation: rules repeat themselves every few hours, and what says the same as
// before must not be written again.

/** A resource with its tags. What Config calls `global` belongs to the Region that records it. */
export function resourceToRecord(
  resource: InventoryResource,
  inventory: ConfigInventory,
  { account, region }: CollectionTarget,
): CollectedRecord {
  const id = inventory.idOf(resource);
  return {
    id: `resource/${resource.type}/${resource.resourceId}`,
    account,
    region,
    type: 'resource',
    resources: [id],
    data: {},
    inventory: {
      resourceType: resource.type,
      ...(resource.name && { name: resource.name }),
      ...(resource.tags && { tags: resource.tags }),
    },
  };
}

/** What a rule says about a resource. */
export function verdictToRecord(
  { rule, compliance, type, resourceId, annotation }: RuleVerdict,
  inventory: ConfigInventory,
  { account, region }: CollectionTarget,
): CollectedRecord {
  return {
    id: `rule-result/${rule}/${type}/${resourceId}`,
    account,
    region,
    type: 'rule-result',
    resources: [inventory.idOf({ type, resourceId })],
    data: { rule, compliance, ...(annotation && { annotation }) },
  };
}

/** A rule that says nothing about any resource. */
export function ruleToRecord(
  { name, description, types, compliance }: RuleSummary,
  { account, region }: CollectionTarget,
): CollectedRecord {
  return {
    id: `rule/${name}`,
    account,
    region,
    type: 'rule',
    resources: [],
    aboutTarget: true,
    data: {
      rule: name,
      compliance,
      ...(description && { description }),
      ...(types && { types }),
    },
  };
}

/** The score of a conformance pack, `null` where there is not enough data. */
export function packToRecord(
  { pack, score }: PackScore,
  { account, region }: CollectionTarget,
): CollectedRecord {
  return {
    id: `conformance-pack/${pack}`,
    account,
    region,
    type: 'conformance-pack',
    resources: [],
    aboutTarget: true,
    data: { pack, score: score ?? null },
  };
}
