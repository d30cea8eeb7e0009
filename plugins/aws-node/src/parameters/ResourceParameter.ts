import { normalizeResourceId } from '../arn/normalizeResourceId';
import { parseArn } from '../arn/parseArn';
import { resourceTypeOf, typeFilterOf } from '../arn/resourceTypes';
import { RESOURCE_VALUES } from './resourceValues';

/**
 * A parameter of an SSM document that takes AWS resources.
 *
 * @public
 */
export interface ResourceParameter {
  /** As the document writes it, without `List<...>`: `AWS::EC2::Instance::Id`. */
  type: string;
  /** Whether it takes several. */
  list: boolean;
  /** Types of the resources that fit, as in `TaggedResource.type`; none where nobody knows how to name such a resource. */
  resourceTypes: string[];
}

// https://docs.aws.amazon.com/systems-manager/latest/userguide/populating-input-parameters.html names instances, buckets
// and roles; documents use the names of other types in the same form.
const PARAMETER_TYPE =
  /^(?:List<\s*)?(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)::([A-Za-z0-9]+)(\s*>)?$/;

const MANAGED_INSTANCE = 'ssm:managed-instance';

/**
 * What the type of a document's parameter asks for (`AWS::S3::Bucket::Name`, `List<AWS::EC2::Instance::Id>`), or
 * `undefined` where it does not ask for AWS resources. Pure.
 *
 * @public
 */
export function readResourceParameter(
  type: string,
): ResourceParameter | undefined {
  const match = PARAMETER_TYPE.exec(type.trim());
  const list = type.trim().startsWith('List<');
  if (!match || list !== Boolean(match[3])) {
    return undefined;
  }
  const [, resourceType, property] = match;
  const known =
    (property === 'Arn' && typeFilterOf(resourceType) !== undefined) ||
    RESOURCE_VALUES.some(
      value =>
        value.resourceType === resourceType &&
        value.properties.includes(property),
    );
  const resourceTypes = known ? [resourceType] : [];
  if (known && resourceType === 'AWS::EC2::Instance' && property === 'Id') {
    resourceTypes.push(MANAGED_INSTANCE);
  }
  return { type: `${resourceType}::${property}`, list, resourceTypes };
}

/**
 * The value by which the parameter names the resource with this ARN (`i-0a1b2c3d4e5f60718`), or `undefined` where the
 * resource does not fit the parameter. Pure.
 *
 * @public
 */
export function resourceParameterValue(
  { type, resourceTypes }: ResourceParameter,
  resourceArn: string,
): string | undefined {
  const id = normalizeResourceId(resourceArn);
  const arn = parseArn(id);
  const resourceType = arn && resourceTypeOf(arn);
  if (!resourceType || !resourceTypes.includes(resourceType)) {
    return undefined;
  }
  return type.endsWith('::Arn') ? id : shortNameOf(arn.resource, resourceType);
}

/**
 * All values by which AWS's APIs name the resource with this ARN: the ARN, and its id or name where the ARN tells it.
 * For parameters that take any text and still must not name a resource of somebody else. Pure.
 *
 * @public
 */
export function namesOfResource(resourceArn: string): string[] {
  const id = normalizeResourceId(resourceArn);
  const arn = parseArn(id);
  const name = arn && shortNameOf(arn.resource, resourceTypeOf(arn));
  return name === undefined ? [id] : [id, name];
}

function shortNameOf(
  resource: string,
  resourceType: string,
): string | undefined {
  const value = RESOURCE_VALUES.find(
    known => known.resourceType === resourceType,
  );
  return value?.pattern.exec(resource)?.[1];
}
