import { z } from 'zod';
import type { AwsResource, ResourceStore } from '../state';
import {
  ControlError,
  type ControlledSandbox,
  type ControlRoute,
} from './ControlRoute';
import { placeSchema, regionAt } from './place';

const resourceSchema = placeSchema.extend({
  arn: z.string().startsWith('arn:'),
  type: z.string().default('AWS::Sandbox::Resource'),
  id: z.string().optional(),
  tags: z.record(z.string(), z.string()).default({}),
  configuration: z.record(z.string(), z.unknown()).default({}),
});

const tagsSchema = z.strictObject({
  arn: z.string(),
  /** Null removes a tag; tags that are not named stay. */
  tags: z.record(z.string(), z.string().nullable()),
});

export const resourceRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/resources',
    about:
      'puts a resource: { account, region, arn, type?, id?, tags?, configuration? }',
    run({ sandbox, body }) {
      const wanted = resourceSchema.parse(body);
      const name = wanted.arn.split(/[:/]/).at(-1) ?? wanted.arn;
      const resource: AwsResource = {
        arn: wanted.arn,
        type: wanted.type,
        id: wanted.id ?? name,
        name,
        tags: wanted.tags,
        everTagged: Object.keys(wanted.tags).length > 0,
        createdAt: sandbox.world().clock.now(),
        configuration: wanted.configuration,
        recorded: true,
      };
      regionAt(sandbox, wanted).resources.put(resource);
      return resource;
    },
  },
  {
    method: 'DELETE',
    path: '/resources',
    about: 'removes one: ?arn=',
    run({ sandbox, query }) {
      const { arn } = z
        .strictObject({ arn: z.string() })
        .parse(Object.fromEntries(query));
      for (const { store } of holdersOf(sandbox, arn)) {
        store.delete(arn);
      }
      return { deleted: arn };
    },
  },
  {
    method: 'PUT',
    path: '/tags',
    about: 'changes tags: { arn, tags: { key: value, removed: null } }',
    run({ sandbox, body }) {
      const { arn, tags } = tagsSchema.parse(body);
      let changed: AwsResource | undefined;
      for (const { store, resource } of holdersOf(sandbox, arn)) {
        changed = {
          ...resource,
          tags: merge(resource.tags, tags),
          everTagged: resource.everTagged || Object.values(tags).some(Boolean),
        };
        store.put(changed);
      }
      return changed;
    },
  },
];

function holdersOf(
  sandbox: ControlledSandbox,
  arn: string,
): Array<{ store: ResourceStore; resource: AwsResource }> {
  const holders: Array<{ store: ResourceStore; resource: AwsResource }> = [];
  for (const { resources } of sandbox.world().regions()) {
    const resource = resources.get(arn);
    if (resource) {
      holders.push({ store: resources, resource });
    }
  }
  if (holders.length === 0) {
    throw new ControlError(404, `There is no resource ${arn}`);
  }
  return holders;
}

function merge(
  before: Record<string, string>,
  changes: Record<string, string | null>,
): Record<string, string> {
  const merged = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) {
      delete merged[key];
    } else {
      merged[key] = value;
    }
  }
  return merged;
}
