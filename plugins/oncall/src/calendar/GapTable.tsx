import { Button } from '@backstage/ui';
import {
  counted,
  DataColumn,
  DataTable,
  instantText,
} from '@opsready/backstage-plugin-opsready-react';
import { Gap } from '@opsready/backstage-plugin-oncall-common';
import { useState } from 'react';
import { fullText, minutesText, zonePlace } from '../time';

const SHOWN = 10;

/** The exact instants of each gap, in the zone of the calendar and in UTC. */
export function GapTable(props: { gaps: readonly Gap[]; zone: string }) {
  const { gaps, zone } = props;
  const [all, setAll] = useState(false);
  const sorted = [...gaps].sort((a, b) => (a.from < b.from ? -1 : 1));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <DataTable
        caption="Gaps, the soonest first"
        columns={columnsIn(zone)}
        rows={shown}
        rowKey={({ level, from }) => `${level} ${from}`}
      />
      {sorted.length > shown.length && (
        <Button size="small" variant="secondary" onPress={() => setAll(true)}>
          Show all {counted(sorted.length, 'gap')}
        </Button>
      )}
    </>
  );
}

function columnsIn(zone: string): Array<DataColumn<Gap>> {
  const columns: Array<DataColumn<Gap>> = [
    {
      id: 'local',
      label: `In ${zonePlace(zone)}`,
      cell: ({ from, to }) => (
        <>
          <time dateTime={from}>{fullText(from, zone)}</time> to{' '}
          <time dateTime={to}>{fullText(to, zone)}</time>
        </>
      ),
    },
    {
      id: 'utc',
      label: 'In UTC',
      cell: ({ from, to }) => (
        <>
          <time dateTime={from}>{instantText(from)}</time> to{' '}
          <time dateTime={to}>{instantText(to)}</time>
        </>
      ),
    },
    {
      id: 'level',
      label: 'Level',
      numeric: true,
      cell: ({ level }) => level,
    },
    {
      id: 'length',
      label: 'Length',
      numeric: true,
      cell: ({ minutes }) => minutesText(minutes),
    },
  ];
  // Else it would be there twice.
  return zone === 'UTC' ? columns.filter(({ id }) => id !== 'utc') : columns;
}
