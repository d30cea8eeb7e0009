import {
  DescribeInstanceInformation$,
  type DescribeInstanceInformationRequest,
  type DescribeInstanceInformationResult,
  type InstanceInformation,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import {
  isOnline,
  managedInstances,
  type ManagedInstance,
} from '../../../engine/commands/managedInstances';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf, violation } from '../constraints';

const FEWEST = 5;

export const describeInstanceInformation = defineOperation<
  DescribeInstanceInformationRequest,
  DescribeInstanceInformationResult
>({
  schema: DescribeInstanceInformation$,
  run({ input, region, now }) {
    const { MaxResults, NextToken } = input;
    if (MaxResults !== undefined && MaxResults < FEWEST) {
      throw violation(
        MaxResults,
        'maxResults',
        `Member must have value greater than or equal to ${FEWEST}`,
      );
    }
    const filters = filtersOf(input);
    const matching = managedInstances(region).filter(instance =>
      filters.every(({ key, values }) =>
        values.some(value => matches(instance, key, value, now)),
      ),
    );
    const page = pageOf({
      items: matching,
      size: pageSizeOf(MaxResults),
      token: NextToken,
      query: filters,
      onBadToken: badToken,
    });
    return {
      InstanceInformationList: page.items.map(instance =>
        describe(instance, now),
      ),
      NextToken: page.nextToken,
    };
  },
});

interface Filter {
  key: string;
  values: string[];
}

/** Two generations of filters, of which AWS takes one at a time. */
function filtersOf({
  Filters = [],
  InstanceInformationFilterList = [],
}: DescribeInstanceInformationRequest): Filter[] {
  if (Filters.length > 0 && InstanceInformationFilterList.length > 0) {
    throw new AwsFault(
      'InvalidFilterKey',
      'Filters and InstanceInformationFilterList cannot be given together.',
    );
  }
  return [
    ...Filters.map(({ Key = '', Values = [] }) => ({
      key: Key,
      values: Values,
    })),
    ...InstanceInformationFilterList.map(({ key = '', valueSet = [] }) => ({
      key,
      values: valueSet,
    })),
  ];
}

function matches(
  instance: ManagedInstance,
  key: string,
  value: string,
  now: Date,
): boolean {
  const { id, tags } = instance.resource;
  if (key.startsWith('tag:')) {
    return tags[key.slice('tag:'.length)] === value;
  }
  switch (key) {
    case 'InstanceIds':
      return id === value;
    case 'PingStatus':
      return pingOf(instance, now) === value;
    case 'PlatformTypes':
      return value === 'Linux';
    case 'ResourceType':
      return value === 'EC2Instance';
    case 'tag-key':
      return value in tags;
    default:
      throw new AwsFault(
        'InvalidFilterKey',
        `The filter key '${key}' is not valid.`,
      );
  }
}

function describe(instance: ManagedInstance, now: Date): InstanceInformation {
  const { id, name, createdAt } = instance.resource;
  return {
    InstanceId: id,
    PingStatus: pingOf(instance, now),
    LastPingDateTime: now,
    AgentVersion: '3.3.2299.0',
    IsLatestVersion: true,
    PlatformType: 'Linux',
    PlatformName: 'Amazon Linux',
    PlatformVersion: '2023',
    ResourceType: 'EC2Instance',
    IPAddress: '10.0.0.1',
    ComputerName: `${name}.internal`,
    RegistrationDate: createdAt,
  };
}

function pingOf(instance: ManagedInstance, now: Date) {
  return isOnline(instance, now) ? 'Online' : 'ConnectionLost';
}
