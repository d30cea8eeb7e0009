import { Panel } from '../layout';
import { SourceMark } from '../marks';
import { DataColumn, DataTable } from '../table';
import { Age, Code } from '../text';
import { PlacedSource } from './PlacedSource';
import { SourceGroup } from './sourceGroups';

const ADVICE: Record<PlacedSource['state'], string> = {
  current: '',
  stale: 'What is shown is from before. It is read again on schedule.',
  denied: 'Nothing of it can be shown until it may be read.',
  never: 'It is read for the first time within minutes of the start.',
};

/** One source, and how it is in each place that it is read in. */
export function SourcePanel(props: { group: SourceGroup; now: string }) {
  const { group, now } = props;
  const { title, sourceId, states } = group;
  return (
    <Panel title={title} aside={<Code>{sourceId}</Code>}>
      <DataTable
        caption={`Places of ${title}`}
        columns={columnsAt(now)}
        rows={states}
        rowKey={({ place }) => place ?? 'everywhere'}
      />
    </Panel>
  );
}

function columnsAt(now: string): Array<DataColumn<PlacedSource>> {
  return [
    {
      id: 'place',
      label: 'Place',
      cell: ({ place }) => place ?? 'No account: it is read as a whole',
    },
    {
      id: 'state',
      label: 'State',
      cell: ({ state }) => <SourceMark state={state} />,
    },
    {
      id: 'success',
      label: 'Last read',
      cell: ({ lastSuccessAt }) =>
        lastSuccessAt ? <Age at={lastSuccessAt} now={now} /> : 'never',
    },
    {
      id: 'problem',
      label: 'What went wrong, and what to do',
      cell: ({ state, message, missingPermission }) =>
        state !== 'current' && (
          <>
            {message && <div>{message}</div>}
            {ADVICE[state]}
            {missingPermission && (
              <>
                {' '}
                Missing: <Code>{missingPermission}</Code>.
              </>
            )}
          </>
        ),
    },
  ];
}
