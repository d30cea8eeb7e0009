import {
  AlarmType,
  CloudWatchClient,
  CompositeAlarm,
  LogAlarm,
  MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';

const PAGE_SIZE = 100;

/** Any alarm as AWS describes it; each type has fields of its own. */
export type AnyAlarm = MetricAlarm & CompositeAlarm & LogAlarm;

/** Composite alarms; few, and each names others. */
export async function readCompositeAlarms(
  clients: AwsCollectorOptions['clients'],
  options: ReadOptions,
): Promise<CompositeAlarm[]> {
  const alarms: CompositeAlarm[] = [];
  for await (const alarm of readAlarms(clients, options, [
    AlarmType.CompositeAlarm,
  ])) {
    alarms.push(alarm);
  }
  return alarms;
}

/** Streams all alarms that are no composites. */
export function readSingleAlarms(
  clients: AwsCollectorOptions['clients'],
  options: ReadOptions,
): AsyncGenerator<AnyAlarm> {
  // AWS answers metric alarms alone unless each type is named; the SDK knows which there are.
  const types = Object.values(AlarmType).filter(
    type => type !== AlarmType.CompositeAlarm,
  );
  return readAlarms(clients, options, types);
}

async function* readAlarms(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
  types: AlarmType[],
): AsyncGenerator<AnyAlarm> {
  const call = { target, operation: 'cloudwatch:DescribeAlarms', signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(CloudWatchClient, target);
    return paginateDescribeAlarms(
      { client, pageSize: PAGE_SIZE },
      { AlarmTypes: types },
      { abortSignal: signal },
    );
  });
  for await (const page of pages) {
    yield* page.MetricAlarms ?? [];
    yield* page.CompositeAlarms ?? [];
    yield* page.LogAlarms ?? [];
  }
}

/** Tags of the target's alarms by ARN: one paged call, where CloudWatch itself would want one for each alarm. */
export async function readAlarmTags(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): Promise<Map<string, Record<string, string>>> {
  const call = { target, operation: 'tag:GetResources', signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(
      ResourceGroupsTaggingAPIClient,
      target,
    );
    return paginateGetResources(
      { client, pageSize: PAGE_SIZE },
      { ResourceTypeFilters: ['cloudwatch:alarm'] },
      { abortSignal: signal },
    );
  });
  const tags = new Map<string, Record<string, string>>();
  for await (const page of pages) {
    for (const { ResourceARN: arn, Tags } of page.ResourceTagMappingList ??
      []) {
      if (arn) {
        tags.set(
          arn,
          Object.fromEntries(
            (Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
          ),
        );
      }
    }
  }
  return tags;
}
