import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { STSClient } from '@aws-sdk/client-sts';
import { operationOf } from './operationOf';

describe('operationOf', () => {
  it.each([
    [SecurityHubClient, 'GetFindings', 'securityhub:GetFindings'],
    [CloudWatchClient, 'DescribeAlarms', 'cloudwatch:DescribeAlarms'],
    [
      ConfigServiceClient,
      'SelectResourceConfig',
      'config:SelectResourceConfig',
    ],
    [ResourceGroupsTaggingAPIClient, 'GetResources', 'tag:GetResources'],
    [STSClient, 'AssumeRole', 'sts:AssumeRole'],
  ])('spells the operations of %p as IAM does', (Client, name, action) => {
    const { serviceId } = new (Client as any)({ region: 'eu-west-1' }).config;
    expect(operationOf(serviceId, `${name}Command`)).toBe(action);
  });
});
