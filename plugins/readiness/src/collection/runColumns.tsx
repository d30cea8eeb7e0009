import {
  Age,
  DataColumn,
  durationOf,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CollectionRun,
  CollectorStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { RunMark } from './RunMark';

export function runColumns(
  now: string,
  collectors: readonly CollectorStatus[],
): Array<DataColumn<CollectionRun>> {
  const titles = new Map(
    collectors.map(({ collectorId, title }) => [collectorId, title]),
  );
  return [
    {
      id: 'collector',
      label: 'Source',
      cell: ({ collectorId, targetId }) => (
        <>
          {titles.get(collectorId) ?? collectorId}
          <div>
            <Muted>{targetId}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'started',
      label: 'Started',
      cell: ({ startedAt }) => <Age at={startedAt} now={now} />,
    },
    {
      id: 'status',
      label: 'Status',
      cell: ({ status }) => <RunMark status={status} />,
    },
    {
      id: 'took',
      label: 'Took',
      cell: ({ durationMs }) =>
        durationMs === undefined ? '' : seconds(durationMs),
    },
    {
      id: 'read',
      label: 'Read',
      cell: ({ read, added, changed, removed }) => (
        <>
          {read.toLocaleString('en-US')}{' '}
          <Muted>
            ({added} new, {changed} changed, {removed} gone)
          </Muted>
        </>
      ),
    },
    {
      id: 'error',
      label: 'Error',
      cell: ({ error }) => error?.message,
    },
  ];
}

function seconds(milliseconds: number): string {
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : durationOf(milliseconds);
}
