import type { Target } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../protocols';
import type { AwsResource, RegionState, StoredDocument } from '../../state';

const DEFAULT_TYPE = 'AWS::EC2::Instance';

/** The values that targets come to in a Region: one execution each. Throws InvalidTarget for a kind the sandbox does not know. */
export function resolveTargets(
  region: RegionState,
  { targetType }: StoredDocument,
  targets: readonly Target[],
): string[] {
  const type = targetTypeOf(targetType);
  const values = new Set<string>();
  for (const { Key = '', Values = [] } of targets) {
    if (Key === 'ParameterValues') {
      Values.forEach(value => values.add(value));
      continue;
    }
    const resources = region.resources
      .all()
      .filter(resource => resource.type === type);
    for (const resource of resources.filter(entry =>
      isMeant(entry, Key, Values),
    )) {
      values.add(valueOf(resource));
    }
  }
  return [...values];
}

/** The type of resource that a document works on. */
export function targetTypeOf(targetType: string | undefined): string {
  const type = targetType?.replace(/^\//, '');
  return type || DEFAULT_TYPE;
}

function isMeant(
  resource: AwsResource,
  key: string,
  values: string[],
): boolean {
  if (key.startsWith('tag:')) {
    const value = resource.tags[key.slice('tag:'.length)];
    return value !== undefined && values.includes(value);
  }
  if (key === 'tag-key') {
    return values.some(name => resource.tags[name] !== undefined);
  }
  if (key === resource.type) {
    return values.includes('*') || values.includes(valueOf(resource));
  }
  throw new AwsFault(
    'InvalidTarget',
    `The target key ${key} is not valid: the sandbox knows ParameterValues, tag:<key>, tag-key and the document's resource type.`,
  );
}

/** What parameters of documents name a resource by. */
function valueOf({ type, id, name }: AwsResource): string {
  return type === DEFAULT_TYPE ? id : name;
}
