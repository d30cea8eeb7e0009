import {
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { PersonLoad } from '@opsready/backstage-plugin-oncall-common';
import { SavePersonCalendar } from '../calendar';
import { PersonMarks, PersonName } from '../duty';
import { zonePlace } from '../time';
import { LoadBar } from './LoadBar';
import { reachText } from './reachText';

const COLUMNS: Array<DataColumn<PersonLoad>> = [
  {
    id: 'person',
    label: 'Person',
    cell: ({ responder }) => (
      <>
        <PersonName responder={responder} />{' '}
        <PersonMarks responder={responder} />
      </>
    ),
  },
  {
    id: 'share',
    label: 'On call',
    cell: ({ percent, minutes }) => (
      <LoadBar percent={percent} minutes={minutes} />
    ),
  },
  {
    id: 'reach',
    label: 'Reached by',
    cell: ({ responder }) => reachText(responder),
  },
  {
    id: 'zone',
    label: 'Time zone',
    cell: ({ responder }) =>
      responder.timeZone ? (
        zonePlace(responder.timeZone)
      ) : (
        <Muted>not known</Muted>
      ),
  },
  {
    id: 'ical',
    label: 'Calendar',
    cell: ({ responder }) => (
      <SavePersonCalendar personId={responder.personId} name={responder.name} />
    ),
  },
];

/** How much each person is on call in this roster in the next 28 days. */
export function LoadsPanel(props: {
  loads: readonly PersonLoad[];
  level?: 'h2' | 'h3';
}) {
  const { loads, level } = props;
  if (loads.length === 0) {
    return null;
  }
  return (
    <Panel title="People" level={level}>
      <DataTable
        caption="People of this roster, who carries most first"
        columns={COLUMNS}
        rows={loads}
        rowKey={({ responder }) => responder.personId}
      />
    </Panel>
  );
}
