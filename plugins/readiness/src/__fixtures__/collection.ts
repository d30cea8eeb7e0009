import {
  CollectionRun,
  Collectors,
  CollectorStatus,
  TargetStatus,
  UnclaimedResources,
} from '@opsready/backstage-plugin-readiness-common';
import { ago, DAY, NOW } from './now';

function target(
  account: string,
  region: string,
  exception: Partial<TargetStatus> = {},
): TargetStatus {
  return {
    targetId: `${account}/${region}`,
    account,
    region,
    environment: account === '111122223333' ? 'production' : 'staging',
    state: 'fresh',
    running: false,
    lastSuccessAt: ago(8),
    lastDurationMs: 2_300,
    records: 214,
    ...exception,
  };
}

const securityHub: CollectorStatus = {
  collectorId: 'aws-security-hub',
  title: 'AWS Security Hub',
  description: 'Findings that are active, and the standards that are enabled.',
  requiredPermissions: [
    'securityhub:GetFindings',
    'securityhub:GetEnabledStandards',
  ],
  deniedPermissions: ['securityhub:GetFindings'],
  facts: [
    'aws-security-hub/critical-findings',
    'aws-security-hub/high-findings',
  ],
  lastCycleAt: ago(8),
  nextCycleAt: ago(-7),
  targets: [
    target('111122223333', 'eu-west-1', {
      state: 'stale',
      lastSuccessAt: ago(3 * DAY),
      lastFailureAt: ago(8),
      error: {
        kind: 'AccessDenied',
        message:
          'AWS denied securityhub:GetFindings in account 111122223333, eu-west-1.',
        operation: 'securityhub:GetFindings',
        missingPermission: 'securityhub:GetFindings',
      },
    }),
    target('111122223333', 'us-east-1'),
    target('444455556666', 'eu-west-1', { running: true }),
    target('444455556666', 'us-east-1', {
      state: 'notEnabled',
      lastSuccessAt: undefined,
      records: 0,
      error: {
        kind: 'NotEnabled',
        message: 'Security Hub is not enabled in 444455556666, us-east-1.',
      },
    }),
  ],
};

const catalog: CollectorStatus = {
  collectorId: 'catalog',
  title: 'Catalog',
  description: 'Owner, members, lifecycle, tier, documentation and links.',
  requiredPermissions: [],
  deniedPermissions: [],
  facts: ['catalog/owner', 'catalog/links'],
  lastCycleAt: ago(4),
  nextCycleAt: ago(-6),
  targets: [
    {
      targetId: 'all',
      state: 'fresh',
      lastSuccessAt: ago(4),
      lastDurationMs: 180,
      records: 31,
    },
  ],
};

/** One collector is denied in one account. */
export const ailingCollectors: Collectors = {
  now: NOW,
  items: [securityHub, catalog],
};

/** Everything comes in. */
export const healthyCollectors: Collectors = { now: NOW, items: [catalog] };

export const unclaimed: UnclaimedResources = {
  now: NOW,
  totalResources: 402,
  unclaimedResources: 23,
  groups: [
    {
      account: '111122223333',
      region: 'eu-west-1',
      type: 'AWS::Lambda::Function',
      count: 14,
      example:
        'arn:aws:lambda:eu-west-1:111122223333:function:old-batch-import-0',
    },
    {
      account: '444455556666',
      region: 'us-east-1',
      type: 'AWS::SQS::Queue',
      count: 9,
      example: 'arn:aws:sqs:us-east-1:444455556666:left-over',
    },
  ],
};

/** So many runs, the newest first; each seventh failed. */
export function runs(count: number): CollectionRun[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `run-${i}`,
    collectorId: i % 2 ? 'catalog' : 'aws-security-hub',
    targetId: i % 2 ? 'all' : '111122223333/eu-west-1',
    mode: 'full',
    status: i % 7 ? 'succeeded' : 'failed',
    startedAt: ago(8 + i * 5),
    finishedAt: ago(8 + i * 5),
    durationMs: 2_300,
    read: 214,
    added: 1,
    changed: 2,
    removed: 0,
    error:
      i % 7
        ? undefined
        : {
            kind: 'AccessDenied',
            message: 'AWS denied securityhub:GetFindings.',
          },
  }));
}
