import {
  DataColumn,
  DataTable,
  Muted,
  PageButtons,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Runbooks,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLink } from '../links';
import {
  areaTitle,
  FORMAT_LABELS,
  LastRun,
  OwnerText,
  RunbookMarks,
  SuccessRate,
} from '../summary';
import { shortPlaceText } from '../text';
import { PAGE_SIZE } from './ListQuery';

/** One page of runbooks, by title. */
export function RunbooksTable(props: {
  page: Runbooks;
  offset: number;
  pending: boolean;
  onOffset(offset: number): void;
}) {
  const { page, offset, pending, onOffset } = props;
  const { now, items, totalItems } = page;
  return (
    <>
      <DataTable
        caption="Runbooks by title"
        columns={columnsAt(now)}
        rows={items}
        rowKey={({ id }) => id}
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

function columnsAt(now: string): Array<DataColumn<RunbookSummary>> {
  return [
    {
      id: 'runbook',
      label: 'Runbook',
      cell: ({ id, title, name, place }) => (
        <>
          <RunbookLink runbookId={id}>{title}</RunbookLink>
          <div>
            <Muted>
              {name}
              {place && `, ${shortPlaceText(place)}`}
            </Muted>
          </div>
        </>
      ),
    },
    {
      id: 'area',
      label: 'Area and kind',
      cell: ({ area, format }) => (
        <>
          {area ? areaTitle(area) : <Muted>no area</Muted>}
          <div>
            <Muted>{FORMAT_LABELS[format]}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      cell: ({ owner }) => <OwnerText owner={owner} />,
    },
    {
      id: 'state',
      label: 'To mend',
      cell: runbook => <RunbookMarks runbook={runbook} />,
    },
    {
      id: 'last',
      label: 'How it went',
      cell: runbook => (
        <>
          <LastRun runbook={runbook} now={now} />
          {runbook.statistics.finishedRuns > 0 && (
            <div>
              <Muted>Succeeded:</Muted>{' '}
              <SuccessRate statistics={runbook.statistics} />
            </div>
          )}
        </>
      ),
    },
  ];
}
