import {
  DataColumn,
  DataTable,
  EntityLink,
  Muted,
  PageButtons,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Rosters,
  RosterSummary,
} from '@opsready/backstage-plugin-oncall-common';
import { Fragment } from 'react';
import { RosterLink } from '../links';
import { useServerClock } from '../time';
import { Ahead } from './Ahead';
import { AnswersNow } from './AnswersNow';
import { ConcernMarks } from './ConcernMarks';
import { PAGE_SIZE } from './rostersAddress';

/** One page of rosters, the worst first. */
export function RostersTable(props: {
  page: Rosters;
  offset: number;
  pending: boolean;
  onOffset(offset: number): void;
}) {
  const { page, offset, pending, onOffset } = props;
  const { items, totalItems } = page;
  const now = useServerClock(page.now);
  return (
    <>
      <DataTable
        caption="Rosters, those with gaps first"
        columns={columnsAt(now)}
        rows={items}
        rowKey={({ rosterId }) => rosterId}
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

function columnsAt(now: string): Array<DataColumn<RosterSummary>> {
  return [
    {
      id: 'roster',
      label: 'Roster',
      cell: ({ rosterId, title, provider }) => (
        <>
          <RosterLink rosterId={rosterId}>{title}</RosterLink>
          <div>
            <Muted>{provider.title}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'now',
      label: 'On call now',
      cell: ({ answers }) => <AnswersNow answers={answers} now={now} />,
    },
    {
      id: 'ahead',
      label: 'Next 28 days',
      cell: roster => <Ahead roster={roster} now={now} />,
    },
    {
      id: 'concerns',
      label: 'To mend',
      cell: ({ concerns, freshness }) => (
        <ConcernMarks concerns={concerns} freshness={freshness} />
      ),
    },
    {
      id: 'serves',
      label: 'Serves',
      cell: roster => <Serves roster={roster} />,
    },
  ];
}

function Serves(props: {
  roster: Pick<RosterSummary, 'entityRefs' | 'entityCount'>;
}) {
  const { entityRefs = [], entityCount } = props.roster;
  const others = entityCount - entityRefs.length;
  return (
    <>
      {entityRefs.map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityLink entityRef={entityRef} below="/oncall" />
        </Fragment>
      ))}
      {others > 0 && <Muted> and {others} more</Muted>}
      {entityCount === 0 && <Muted>none that you may read</Muted>}
    </>
  );
}
