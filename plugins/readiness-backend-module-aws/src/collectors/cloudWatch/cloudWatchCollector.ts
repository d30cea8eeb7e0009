import {
  CollectedRecord,
  defineCollector,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../../reading';
import { compositeCover } from './compositeCover';
import {
  readAlarmTags,
  readCompositeAlarms,
  readSingleAlarms,
} from './readAlarms';
import { toFacts } from './toFacts';
import { alarmToRecord } from './toRecord';

/** An alarm that fired an hour ago says nothing about now. */
const MAX_AGE = { hours: 1 };

/** Alarms of CloudWatch. */
export function createCloudWatchCollector({
  clients,
  targets,
}: AwsCollectorOptions) {
  async function* read(options: ReadOptions): AsyncGenerator<CollectedRecord> {
    const tags = await readAlarmTags(clients, options);
    const composites = await readCompositeAlarms(clients, options);
    const cover = compositeCover(
      composites.map(alarm => ({
        name: alarm.AlarmName ?? '',
        rule: alarm.AlarmRule ?? '',
        acts:
          alarm.ActionsEnabled !== false &&
          (alarm.AlarmActions ?? []).length > 0,
      })),
    );
    const toRecordOptions = { target: options.target, tags, cover };
    for (const alarm of composites) {
      yield alarmToRecord(alarm, toRecordOptions);
    }
    for await (const alarm of readSingleAlarms(clients, options)) {
      yield alarmToRecord(alarm, toRecordOptions);
    }
  }

  return defineCollector({
    kind: 'target',
    id: 'aws-cloudwatch',
    title: 'Amazon CloudWatch alarms',
    description:
      'Alarms on the resources of the entity: their state and its age, their actions, and the runbook that they link.',
    facts: {
      alarms: {
        type: 'object',
        description:
          'Alarms of the entity: count, and ten of them with their state and since when.',
        maxAge: MAX_AGE,
      },
      'alarm-runbooks': {
        type: 'list',
        description: 'The addresses of runbooks that alarms link, by alarm.',
        maxAge: MAX_AGE,
      },
      'alarms-without-runbook': {
        type: 'object',
        description:
          'Alarms without an https link to a runbook in description or tag: count, total of alarms, and ten of them.',
        maxAge: MAX_AGE,
      },
      'alarms-without-actions': {
        type: 'object',
        description:
          'Alarms that do nothing when they fire, and for which no composite alarm acts: count, total of alarms, and ten of them.',
        maxAge: MAX_AGE,
      },
      'firing-alarms': {
        type: 'object',
        description:
          'Alarms in state ALARM: count, total of alarms, and the ten that have been longest with the time since when.',
        maxAge: MAX_AGE,
      },
      'alarms-without-data': {
        type: 'object',
        description:
          'Alarms in state INSUFFICIENT_DATA: count, total of alarms, and the ten that have been longest with the time since when.',
        maxAge: MAX_AGE,
      },
    },
    requiredPermissions: ['cloudwatch:DescribeAlarms', 'tag:GetResources'],
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
    targets,
    read,
    toFacts,
  });
}
