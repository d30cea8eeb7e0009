import {
  DataColumn,
  DataTable,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Runbooks,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { PageButtons } from '../filters';
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
      label: 'Operations area',
      cell: ({ area }) => (area ? areaTitle(area) : <Muted>none</Muted>),
    },
    {
      id: 'format',
      label: 'Made of',
      cell: ({ format }) => FORMAT_LABELS[format],
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
      id: 'rate',
      label: 'Succeeded',
      numeric: true,
      cell: ({ statistics }) => <SuccessRate statistics={statistics} />,
    },
    {
      id: 'last',
      label: 'Last run',
      cell: runbook => <LastRun runbook={runbook} now={now} />,
    },
  ];
}
