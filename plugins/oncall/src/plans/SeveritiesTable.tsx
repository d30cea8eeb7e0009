import {
  DataColumn,
  DataTable,
  durationText,
} from '@opsready/backstage-plugin-opsready-react';
import { Severity } from '@opsready/backstage-plugin-oncall-common';
import { severityName } from './severityName';

const COLUMNS: Array<DataColumn<Severity>> = [
  { id: 'title', label: 'Severity', cell: severityName },
  {
    id: 'definition',
    label: 'Means',
    cell: ({ definition }) => definition,
  },
  {
    id: 'respond',
    label: 'Respond within',
    cell: ({ respondWithin }) => durationText(respondWithin),
  },
];

/** How bad an incident can be, and in what time somebody has to respond. */
export function SeveritiesTable(props: { severities: readonly Severity[] }) {
  return (
    <DataTable
      caption="Severities of incidents"
      columns={COLUMNS}
      rows={props.severities}
      rowKey={({ id }) => id}
    />
  );
}
