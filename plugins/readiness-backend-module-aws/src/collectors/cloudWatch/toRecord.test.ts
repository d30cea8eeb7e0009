import { alarmOf } from './alarm';
import type { AnyAlarm } from './readAlarms';
import { alarmToRecord } from './toRecord';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};
const ARN = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu';

function record(
  alarm: AnyAlarm,
  tags: Map<string, Record<string, string>> = new Map(),
) {
  return alarmToRecord(
    { AlarmName: 'cpu', AlarmArn: ARN, ...alarm },
    { target, tags, cover: new Map() },
  );
}

describe('an alarm as a record', () => {
  it('is about itself and what its dimensions name', () => {
    expect(
      record({
        Namespace: 'AWS/EC2',
        Dimensions: [{ Name: 'InstanceId', Value: 'i-0abc' }],
      }).resources,
    ).toEqual([ARN, 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc']);
  });

  it('is about the metrics of its expressions, in the accounts that they live in', () => {
    const metric = (name: string, AccountId?: string) => ({
      Id: name,
      AccountId,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/SQS',
          Dimensions: [{ Name: 'QueueName', Value: name }],
        },
        Period: 60,
        Stat: 'Sum',
      },
    });
    const { resources } = record({
      Metrics: [
        { Id: 'e', Expression: 'a/b' },
        metric('a'),
        metric('b', '444455556666'),
      ],
    });
    expect(resources).toEqual([
      ARN,
      'arn:aws:sqs:eu-west-1:111122223333:a',
      'arn:aws:sqs:eu-west-1:444455556666:b',
    ]);
  });

  it('takes the age of the state from the transition', () => {
    const updated = new Date('2026-11-20T00:00:00Z');
    const transitioned = new Date('2026-11-01T00:00:00Z');
    const since = (alarm: AnyAlarm) => alarmOf(record(alarm)).stateSince;
    expect(
      since({
        StateUpdatedTimestamp: updated,
        StateTransitionedTimestamp: transitioned,
      }),
    ).toBe('2026-11-01T00:00:00.000Z');
    expect(since({ StateUpdatedTimestamp: updated })).toBe(
      '2026-11-20T00:00:00.000Z',
    );
    expect(since({})).toBeUndefined();
  });

  it('links the runbook that a tag names', () => {
    const tags = new Map([[ARN, { runbook: 'https://wiki.example.com/x' }]]);
    expect(alarmOf(record({}, tags)).runbook).toBe(
      'https://wiki.example.com/x',
    );
  });

  it('says the same as long as nothing that is shown changes', () => {
    const state = {
      StateValue: 'ALARM' as const,
      StateTransitionedTimestamp: new Date('2026-11-01T00:00:00Z'),
    };
    expect(
      record({
        ...state,
        StateReason: 'Threshold crossed: 1 datapoint [98.0]',
        StateUpdatedTimestamp: new Date('2026-11-20T00:00:00Z'),
      }),
    ).toEqual(
      record({
        ...state,
        StateReason: 'Threshold crossed: 1 datapoint [99.0]',
        StateUpdatedTimestamp: new Date('2026-11-21T00:00:00Z'),
      }),
    );
  });
});
