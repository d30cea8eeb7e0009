import {
  DataColumn,
  DataTable,
  Mark,
  Muted,
  PageButtons,
} from '@opsready/backstage-plugin-opsready-react';
import {
  People,
  PersonSummary,
} from '@opsready/backstage-plugin-oncall-common';
import { RiPhoneLine } from '@remixicon/react';
import { Fragment } from 'react';
import { SavePersonCalendar } from '../calendar';
import { PersonMarks, PersonName } from '../duty';
import { RosterLink } from '../links';
import { LoadBar, reachText } from '../roster';
import { zonePlace } from '../time';
import { PAGE_SIZE } from './peopleAddress';

const COLUMNS: Array<DataColumn<PersonSummary>> = [
  {
    id: 'person',
    label: 'Person',
    cell: ({ responder, onCallNow }) => (
      <>
        <PersonName responder={responder} />{' '}
        {onCallNow && (
          <Mark tone="positive" icon={RiPhoneLine} label="On call now" />
        )}{' '}
        <PersonMarks responder={responder} />
      </>
    ),
  },
  {
    id: 'load',
    label: 'Next 28 days',
    cell: ({ percent, minutes, overloaded }) => (
      <LoadBar percent={percent} minutes={minutes} isTooMuch={overloaded} />
    ),
  },
  {
    id: 'rosters',
    label: 'Rosters',
    cell: ({ rosters }) =>
      rosters.map(({ rosterId, title }, index) => (
        <Fragment key={rosterId}>
          {index > 0 && ', '}
          <RosterLink rosterId={rosterId}>{title}</RosterLink>
        </Fragment>
      )),
  },
  {
    id: 'reach',
    label: 'Reached by',
    cell: ({ responder }) => (
      <>
        {reachText(responder)}
        {responder.timeZone && (
          <div>
            <Muted>{zonePlace(responder.timeZone)}</Muted>
          </div>
        )}
      </>
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

/** One page of people, who carries most first. */
export function PeopleTable(props: {
  page: People;
  offset: number;
  pending: boolean;
  onOffset(offset: number): void;
}) {
  const { page, offset, pending, onOffset } = props;
  const { items, totalItems } = page;
  return (
    <>
      <DataTable
        caption="People, who carries most first"
        columns={COLUMNS}
        rows={items}
        rowKey={({ responder }) => responder.personId}
        pending={pending}
      />
      <PageButtons
        pageSize={PAGE_SIZE}
        offset={offset}
        shown={items.length}
        totalItems={totalItems}
        onOffset={onOffset}
      />
    </>
  );
}
