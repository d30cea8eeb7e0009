import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Item, ItemList, RankedItem, toItemList } from '../../facts';
import { alarmLink } from '../../links';
import { AlarmData, alarmOf } from './alarm';

/** Facts of this collector by short name. */
export type CloudWatchFacts = {
  alarms: ItemList;
  'alarms-without-runbook': ItemList;
  'alarms-without-actions': ItemList;
  'firing-alarms': ItemList;
  'alarms-without-data': ItemList;
  'alarm-runbooks': Array<{ alarm: string; url: string }>;
};

/** More alarms of one entity would make the fact large, and nobody looks at their links one by one. */
const MOST_LINKS = 200;

/** A state that is new to us is worse than any. */
const WORST_FIRST = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

type Entry = { record: CollectedRecord; alarm: AlarmData };

/** Pure. Alarms that a scaling policy made for itself are left out: they fire all day when there is little to do. */
export function toFacts({
  records,
}: Pick<
  Parameters<TargetCollector['toFacts']>[0],
  'records'
>): CloudWatchFacts {
  const entries = records
    .filter(({ type }) => type === 'alarm')
    .map(record => ({ record, alarm: alarmOf(record) }))
    .filter(({ alarm }) => !alarm.scaling);
  const list = (
    concerns: (alarm: AlarmData) => boolean,
    describe: (alarm: AlarmData) => Partial<RankedItem> = () => ({}),
  ) =>
    toItemList(
      entries
        .filter(({ alarm }) => concerns(alarm))
        .map(entry => ({ ...toItem(entry), ...describe(entry.alarm) })),
      entries.length,
    );

  return {
    alarms: list(() => true, withState),
    'alarms-without-runbook': list(({ runbook }) => !runbook),
    'alarms-without-actions': list(lacksActions, alarm => ({
      detail: alarm.actionsEnabled
        ? 'No action is set for the state ALARM'
        : 'Its actions are switched off',
    })),
    'firing-alarms': list(({ state }) => state === 'ALARM', withState),
    'alarms-without-data': list(
      ({ state }) => state === 'INSUFFICIENT_DATA',
      withState,
    ),
    'alarm-runbooks': entries
      .flatMap(({ alarm: { name, runbook } }) =>
        runbook ? [{ alarm: name, url: runbook }] : [],
      )
      .sort((a, b) => (a.alarm < b.alarm ? -1 : 1))
      .slice(0, MOST_LINKS),
  };
}

function lacksActions({ actionsEnabled, actions, coveredBy }: AlarmData) {
  return (!actionsEnabled || actions.length === 0) && !coveredBy?.length;
}

function withState({ state, stateSince }: AlarmData) {
  return { at: stateSince, detail: state, rank: WORST_FIRST.indexOf(state) };
}

function toItem({ record, alarm }: Entry): Item {
  return {
    label: alarm.name,
    resource: record.resources[0],
    link: alarmLink(record.region, alarm.name),
  };
}
