import type { AnyAlarm } from './readAlarms';
import { toFacts } from './toFacts';
import { alarmToRecord } from './toRecord';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};
const ACTION = 'arn:aws:sns:eu-west-1:111122223333:pager';

function alarm(
  name: string,
  change: AnyAlarm = {},
  cover: Map<string, string[]> = new Map(),
) {
  return alarmToRecord(
    {
      AlarmName: name,
      AlarmArn: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${name}`,
      StateValue: 'OK',
      ActionsEnabled: true,
      AlarmActions: [ACTION],
      AlarmDescription: 'https://wiki.example.com/x',
      ...change,
    },
    { target, tags: new Map(), cover },
  );
}

const on = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('aws-cloudwatch facts', () => {
  it('counts nothing where there is nothing', () => {
    const empty = { count: 0, total: 0, items: [] };
    expect(toFacts({ records: [] })).toEqual({
      alarms: empty,
      'alarms-without-runbook': empty,
      'alarms-without-actions': empty,
      'firing-alarms': empty,
      'alarms-without-data': empty,
      'alarm-runbooks': [],
    });
  });

  it('finds nothing wrong with an alarm that is in order', () => {
    const {
      alarms,
      'alarm-runbooks': links,
      ...problems
    } = toFacts({ records: [alarm('cpu')] });
    expect(links).toEqual([
      { alarm: 'cpu', url: 'https://wiki.example.com/x' },
    ]);
    expect(alarms).toMatchObject({ count: 1, total: 1 });
    for (const fact of Object.values(problems)) {
      expect(fact).toEqual({ count: 0, total: 1, items: [] });
    }
  });

  it('lists all alarms, those that fire first, then those without data', () => {
    const { alarms } = toFacts({
      records: [
        alarm('a'),
        alarm('b', { StateValue: 'INSUFFICIENT_DATA' }),
        alarm('c', { StateValue: 'ALARM' }),
      ],
    });
    expect(alarms.items.map(({ detail }) => detail)).toEqual([
      'ALARM',
      'INSUFFICIENT_DATA',
      'OK',
    ]);
  });

  it('names firing alarms and those without data, the oldest state first', () => {
    const facts = toFacts({
      records: [
        alarm('new', {
          StateValue: 'ALARM',
          StateTransitionedTimestamp: on(9),
        }),
        alarm('old', {
          StateValue: 'ALARM',
          StateTransitionedTimestamp: on(2),
        }),
        alarm('ageless', { StateValue: 'ALARM' }),
        alarm('blind', {
          StateValue: 'INSUFFICIENT_DATA',
          StateTransitionedTimestamp: on(3),
        }),
      ],
    });
    expect(facts['firing-alarms'].items.map(({ label }) => label)).toEqual([
      'old',
      'new',
      'ageless',
    ]);
    expect(facts['firing-alarms'].items[0]).toEqual({
      label: 'old',
      resource: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:old',
      link: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/old',
      at: '2026-11-02T00:00:00.000Z',
      detail: 'ALARM',
    });
    expect(facts['alarms-without-data']).toMatchObject({
      count: 1,
      total: 4,
      items: [{ label: 'blind', at: '2026-11-03T00:00:00.000Z' }],
    });
  });

  it('counts an alarm of unknown state as one without data', () => {
    const records = [alarm('x', { StateValue: undefined })];
    expect(toFacts({ records })['alarms-without-data'].count).toBe(1);
  });

  it('tells missing actions from actions that are switched off', () => {
    const { 'alarms-without-actions': fact } = toFacts({
      records: [
        alarm('off', { ActionsEnabled: false }),
        alarm('none', { AlarmActions: [], OKActions: [ACTION] }),
        alarm('fine'),
        alarm('covered', { AlarmActions: [] }, new Map([['covered', ['all']]])),
      ],
    });
    expect(fact.count).toBe(2);
    expect(fact.items.map(({ label, detail }) => [label, detail])).toEqual([
      ['none', 'No action is set for the state ALARM'],
      ['off', 'Its actions are switched off'],
    ]);
  });

  it('names alarms whose link is no https address', () => {
    const { 'alarms-without-runbook': fact } = toFacts({
      records: [
        alarm('plain', { AlarmDescription: 'http://wiki.example.com/x' }),
        alarm('fine'),
      ],
    });
    expect(fact).toMatchObject({
      count: 1,
      total: 2,
      items: [{ label: 'plain' }],
    });
  });

  it('leaves out what a scaling policy made for itself', () => {
    const record = alarm('TargetTracking-table/carts-AlarmLow', {
      StateValue: 'ALARM',
      AlarmDescription:
        'DO NOT EDIT OR DELETE. For TargetTrackingScalingPolicy arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1.',
    });
    const facts = toFacts({ records: [record] });
    expect(facts.alarms.count).toBe(0);
    expect(facts['firing-alarms'].count).toBe(0);
  });
});
