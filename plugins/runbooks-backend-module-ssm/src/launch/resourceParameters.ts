import {
  normalizeResourceId,
  parseArn,
  readResourceParameter,
  ResolvedResource,
  ResourceParameter,
  resourceParameterValue,
} from '@opsready/backstage-plugin-aws-node';
import { JsonValue } from '@backstage/types';
import {
  Place,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { PreparedLaunch } from '@opsready/backstage-plugin-runbooks-node';
import { OwnResources } from './ownResources';

/** A resource that a parameter names, and whose it is. */
export type NamedResource = PreparedLaunch['resources'][number] & {
  resource?: ResolvedResource;
};

/** Who may act is judged apart (assumeRole, iam:PassRole): a parameter may name principals. */
const PRINCIPALS = ['iam', 'sts'];

/** What a parameter asks for, or `undefined` where it takes no resources. */
export function askedResources(
  parameter: RunbookParameter,
): ResourceParameter | undefined {
  return parameter.resourceType && !parameter.filledByServer
    ? readResourceParameter(parameter.resourceType)
    : undefined;
}

/** Whether something is where the document runs; global resources are everywhere in their account. */
export function isIn(resource: ResolvedResource, places: readonly Place[]) {
  const isGlobal = parseArn(resource.id)?.region === undefined;
  return places.some(
    ({ account, region }) =>
      resource.account === account && (isGlobal || resource.region === region),
  );
}

/**
 * Whose the resources are that the values name: the values of parameters of a resource type, and every ARN in other ones,
 * which may name a resource as well. Pure.
 */
export function judgeNamedResources(options: {
  parameters: readonly RunbookParameter[];
  values: Readonly<Record<string, JsonValue>>;
  own: OwnResources;
  places: readonly Place[];
}): NamedResource[] {
  const { parameters, values, own, places } = options;
  const here = own.resources.filter(resource => isIn(resource, places));
  return parameters.flatMap(parameter => {
    const value = Object.hasOwn(values, parameter.name)
      ? values[parameter.name]
      : undefined;
    if (value === undefined || parameter.filledByServer) {
      return [];
    }
    const asked = askedResources(parameter);
    const texts =
      asked || parameter.resourceType
        ? textsWithin(value)
        : textsWithin(value).filter(isResourceArn);
    return texts.map(text => judge({ text, parameter, asked, here, own }));
  });
}

/** Whether anything that the values name has to be looked up. */
export function namesResources(
  parameters: readonly RunbookParameter[],
  values: Readonly<Record<string, JsonValue>>,
): boolean {
  const nobody = { resources: [], unresolved: [] };
  return (
    judgeNamedResources({ parameters, values, own: nobody, places: [] })
      .length > 0
  );
}

function judge(options: {
  text: string;
  parameter: RunbookParameter;
  asked?: ResourceParameter;
  here: ResolvedResource[];
  own: OwnResources;
}): NamedResource {
  const { text, parameter, asked, here, own } = options;
  const unresolved = (message: string): NamedResource => ({
    id: text,
    parameter: parameter.name,
    belongs: 'unresolved',
    consents: [],
    message,
  });
  if (text.includes('{{')) {
    return unresolved('What it is can only be told when it runs.');
  }
  const resource = here.find(
    candidate =>
      candidate.id === normalizeResourceId(text) ||
      (asked && resourceParameterValue(asked, candidate.id) === text),
  );
  if (resource) {
    return {
      id: resource.id,
      parameter: parameter.name,
      belongs: 'own',
      consents: resource.consents,
      resource,
    };
  }
  if (parameter.resourceType && !asked?.resourceTypes.length) {
    return unresolved(
      `Nobody here knows how an ARN tells ${parameter.resourceType}.`,
    );
  }
  return own.unresolved.length > 0
    ? unresolved(own.unresolved.join(' '))
    : {
        id: text,
        parameter: parameter.name,
        belongs: 'foreign',
        consents: [],
      };
}

function isResourceArn(text: string): boolean {
  const arn = parseArn(text);
  return arn !== undefined && !PRINCIPALS.includes(arn.service);
}

function textsWithin(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') {
    return value === '' ? [] : [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsWithin)
    : [];
}
