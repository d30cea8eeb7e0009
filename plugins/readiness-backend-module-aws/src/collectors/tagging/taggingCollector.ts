import {
  CollectedRecord,
  defineCollector,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../../reading';
import { readTagged } from './readTagged';
import { toFacts } from './toFacts';
import { mappingToRecord } from './toRecord';

/** Tags change with deployments, not with the weather. */
const MAX_AGE = { hours: 24 };

/** Resources and their tags. */
export function createTaggingCollector({
  clients,
  targets,
  requiredTags,
}: AwsCollectorOptions) {
  async function* read(options: ReadOptions): AsyncGenerator<CollectedRecord> {
    for await (const mapping of readTagged(clients, options)) {
      yield mappingToRecord(mapping, options.target);
    }
  }

  return defineCollector({
    kind: 'target',
    inventory: true,
    id: 'aws-tagging',
    title: 'AWS resource tags',
    description:
      'The resources of the entity that carry tags or once did, with their tags.',
    facts: {
      resources: {
        type: 'object',
        description:
          'Resources of the entity that carry tags or once did: count, and ten of them.',
        maxAge: MAX_AGE,
      },
      'resources-without-required-tags': {
        type: 'object',
        description: `Resources of the entity that lack a required tag or have it empty: count, total of resources, and ten of them with the missing keys.`,
        maxAge: MAX_AGE,
      },
    },
    requiredPermissions: ['tag:GetResources'],
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 15 } },
    targets,
    read,
    settings: { requiredTags },
    toFacts: options => toFacts({ ...options, requiredTags }),
  });
}
