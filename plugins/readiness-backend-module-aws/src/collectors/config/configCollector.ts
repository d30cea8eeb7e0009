import {
  CollectedRecord,
  CollectionError,
  CollectionTarget,
  defineCollector,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../../reading';
import { ConfigInventory } from './ConfigInventory';
import { INVENTORY_OPERATION, readInventory } from './readInventory';
import { readPacks } from './readPacks';
import { readRules, readVerdicts } from './readRules';
import {
  packToRecord,
  resourceToRecord,
  ruleToRecord,
  verdictToRecord,
} from './toRecord';
import { toFacts } from './toFacts';

/** Rules that look at changes answer within minutes; a read is missed a dozen times before facts are too old. */
const MAX_AGE = { hours: 6 };

/** Inventory, rules and conformance packs of AWS Config. */
export function createConfigCollector({
  clients,
  targets,
}: AwsCollectorOptions) {
  async function* read(options: ReadOptions): AsyncGenerator<CollectedRecord> {
    const { target } = options;
    const inventory = new ConfigInventory(target);
    let observed = 0;
    for await (const resource of readInventory(clients, options)) {
      observed += 1;
      inventory.add(resource);
      yield resourceToRecord(resource, inventory, target);
    }
    const rules = await readRules(clients, options);
    if (observed + rules.length === 0) {
      throw notEnabled(target);
    }
    for (const rule of rules) {
      if (rule.compliance === 'INSUFFICIENT_DATA') {
        yield ruleToRecord(rule, target);
        continue;
      }
      for await (const verdict of readVerdicts(clients, options, rule.name)) {
        yield verdictToRecord(verdict, inventory, target);
      }
    }
    for await (const pack of readPacks(clients, options)) {
      yield packToRecord(pack, target);
    }
  }

  return defineCollector({
    kind: 'target',
    id: 'aws-config',
    title: 'AWS Config',
    description:
      'What the rules of AWS Config say about the resources of the entity, the scores of conformance packs around them, and the inventory of resources with their tags.',
    facts: {
      'noncompliant-rules': {
        type: 'object',
        description:
          'Rules that a resource of the entity does not comply with: count, total of verdicts, and ten of them with the resource and what the rule says.',
        maxAge: MAX_AGE,
      },
      'insufficient-data-rules': {
        type: 'object',
        description:
          'Rules that have no result for a resource of the entity, or none at all though they look at a type that it has: count, total looked at, and ten of them.',
        maxAge: MAX_AGE,
      },
      'conformance-packs': {
        type: 'list',
        description:
          'Conformance packs by account and Region in which the entity has resources, with the score in percent, or null where data is missing.',
        maxAge: MAX_AGE,
      },
    },
    requiredPermissions: [
      'config:DescribeComplianceByConfigRule',
      'config:DescribeConfigRules',
      'config:GetComplianceDetailsByConfigRule',
      'config:ListConformancePackComplianceScores',
      'config:SelectResourceConfig',
    ],
    schedule: { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
    targets,
    read,
    toFacts,
  });
}

/** Without a recorder Config answers every question with nothing, which must not look as if all were well. */
function notEnabled({ account, region }: CollectionTarget): CollectionError {
  return new CollectionError(
    'NotEnabled',
    `${INVENTORY_OPERATION} in account ${account}, ${region}: AWS Config records nothing there and has no rules. Set it up, or take the Region out of the targets.`,
    { operation: INVENTORY_OPERATION },
  );
}
