import {
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { Coverage, PersonLoad } from '@opsready/backstage-plugin-oncall-common';
import { SavePersonCalendar } from '../calendar';
import { PersonMarks, PersonName } from '../duty';
import { zonePlace } from '../time';
import { LoadBar } from './LoadBar';
import { reachText } from './reachText';

/** How much each person is on call in this roster in the next 28 days. */
export function LoadsPanel(props: {
  coverage: Pick<Coverage, 'loads' | 'findings'>;
  level?: 'h2' | 'h3';
}) {
  const { coverage, level } = props;
  const { loads, findings } = coverage;
  if (loads.length === 0) {
    return null;
  }
  const tooMuch = findings.filter(({ code }) => code === 'overloaded');
  return (
    <Panel title="People" level={level}>
      <DataTable
        caption="People of this roster, who carries most first"
        columns={columnsOf(new Set(tooMuch.map(({ personId }) => personId)))}
        rows={loads}
        rowKey={({ responder }) => responder.personId}
      />
    </Panel>
  );
}

function columnsOf(
  tooMuch: ReadonlySet<string | undefined>,
): Array<DataColumn<PersonLoad>> {
  return [
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
      cell: ({ responder, percent, minutes }) => (
        <LoadBar
          percent={percent}
          minutes={minutes}
          isTooMuch={tooMuch.has(responder.personId)}
        />
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
        <SavePersonCalendar
          personId={responder.personId}
          name={responder.name}
        />
      ),
    },
  ];
}
