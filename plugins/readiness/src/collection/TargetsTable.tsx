import {
  Age,
  Code,
  DataColumn,
  DataTable,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CollectorStatus,
  TargetStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { SourceMark } from '../marks';
import { errorAdvice } from './errorAdvice';

/** Where a collector reads, and how that went. */
export function TargetsTable(props: {
  collector: CollectorStatus;
  now: string;
}) {
  const { collector, now } = props;
  if (collector.targets.length === 0) {
    return (
      <p>
        <Muted>
          Nothing to read: no target is configured, or the first cycle is yet to
          come.
        </Muted>
      </p>
    );
  }
  return (
    <DataTable
      caption={`Targets of ${collector.title}`}
      columns={columnsAt(now)}
      rows={collector.targets}
      rowKey={({ targetId }) => targetId}
    />
  );
}

function columnsAt(now: string): Array<DataColumn<TargetStatus>> {
  return [
    {
      id: 'target',
      label: 'Target',
      cell: ({ account, region, environment, targetId }) => (
        <>
          {account ? `${account} ${region ?? ''}` : targetId}
          {environment && (
            <div>
              <Muted>{environment}</Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'state',
      label: 'State',
      cell: ({ state, running }) => (
        <>
          <SourceMark state={state} />
          {running && <div>being read</div>}
        </>
      ),
    },
    {
      id: 'success',
      label: 'Last success',
      cell: ({ lastSuccessAt }) =>
        lastSuccessAt ? <Age at={lastSuccessAt} now={now} /> : 'never',
    },
    {
      id: 'records',
      label: 'Records',
      numeric: true,
      cell: ({ records }) => records?.toLocaleString('en-US'),
    },
    {
      id: 'error',
      label: 'What went wrong, and what to do',
      cell: ({ error, lastFailureAt }) =>
        error && (
          <>
            <div>{error.message}</div>
            {errorAdvice(error.kind)}
            {error.missingPermission && (
              <>
                {' '}
                Missing: <Code>{error.missingPermission}</Code>.
              </>
            )}
            {lastFailureAt && (
              <Muted>
                {' '}
                Failed <Age at={lastFailureAt} now={now} />.
              </Muted>
            )}
          </>
        ),
    },
  ];
}
