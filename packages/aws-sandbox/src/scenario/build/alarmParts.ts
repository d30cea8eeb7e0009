import type { AwsResource, StoredAlarm } from '../../state';
import type { PlacedResource } from './placeResources';

const DAY_MS = 86_400_000;

/** An alarm, and the resource that it is itself. */
export interface BuiltAlarm {
  stored: StoredAlarm;
  resource: AwsResource;
}

/** What alarms of all types have in common. */
export function commonParts(placed: PlacedResource, name: string, since: Date) {
  const { account, region, serviceName, component } = placed;
  const story = component.alarms ?? {};
  const actions =
    story.actions === false
      ? []
      : [`arn:aws:sns:${region}:${account.id}:on-call-${component.team}`];
  const runbook =
    (story.runbook ?? 'description') === 'description'
      ? ` Runbook: ${runbookUrl(serviceName)}`
      : '';
  return {
    AlarmName: name,
    AlarmArn: alarmArn(placed, name),
    AlarmDescription: `${serviceName} needs attention.${runbook}`,
    AlarmConfigurationUpdatedTimestamp: new Date(since.getTime() - 30 * DAY_MS),
    ActionsEnabled: actions.length > 0,
    OKActions: actions,
    AlarmActions: actions,
    InsufficientDataActions: [],
    StateUpdatedTimestamp: since,
    StateTransitionedTimestamp: since,
  };
}

/** The alarm as inventory and tags know it. */
export function toResource(placed: PlacedResource, name: string): AwsResource {
  const { component, serviceName, resource } = placed;
  return {
    arn: alarmArn(placed, name),
    type: 'AWS::CloudWatch::Alarm',
    id: name,
    name,
    tags: {
      ...resource.tags,
      ...(component.alarms?.runbook === 'tag'
        ? { runbook: runbookUrl(serviceName) }
        : {}),
    },
    everTagged: true,
    createdAt: resource.createdAt,
    configuration: {},
    recorded: true,
  };
}

function alarmArn({ account, region }: PlacedResource, name: string): string {
  return `arn:aws:cloudwatch:${region}:${account.id}:alarm:${name}`;
}

function runbookUrl(serviceName: string): string {
  return `https://runbooks.parcelwise.example/${serviceName}`;
}

export function reasonOf(state: string | undefined): string {
  switch (state) {
    case 'ALARM':
      return 'Threshold Crossed: 2 out of the last 3 datapoints were beyond the threshold.';
    case 'INSUFFICIENT_DATA':
      return 'Insufficient Data: 3 datapoints were unknown.';
    default:
      return 'Threshold not crossed by the last 3 datapoints.';
  }
}
