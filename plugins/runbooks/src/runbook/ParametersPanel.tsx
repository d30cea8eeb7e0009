import {
  Code,
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookDetail,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { hintOf } from '../form';
import { textOf } from '../text';

const COLUMNS: Array<DataColumn<RunbookParameter>> = [
  {
    id: 'name',
    label: 'Parameter',
    cell: ({ name, required, secret }) => (
      <>
        <Code>{name}</Code>
        {(required || secret) && (
          <div>
            <Muted>
              {[required && 'required', secret && 'secret']
                .filter(Boolean)
                .join(', ')}
            </Muted>
          </div>
        )}
      </>
    ),
  },
  {
    id: 'type',
    label: 'Type',
    cell: ({ declaredType }) => <Code>{declaredType}</Code>,
  },
  {
    id: 'description',
    label: 'What it is for',
    cell: ({ description }) => description,
  },
  {
    id: 'values',
    label: 'What it takes',
    cell: parameter => (
      <>
        {parameter.filledByServer
          ? 'Filled in by the portal, never by who runs it.'
          : hintOf(parameter)}
        {parameter.allowedValues && (
          <div>One of {parameter.allowedValues.map(textOf).join(', ')}.</div>
        )}
        {parameter.notes.map(note => (
          <div key={note}>
            <Muted>{note}</Muted>
          </div>
        ))}
      </>
    ),
  },
];

/** The parameters that the document declares. */
export function ParametersPanel(props: { detail: RunbookDetail }) {
  const { parameters } = props.detail;
  if (parameters.length === 0) {
    return null;
  }
  return (
    <Panel title="Parameters">
      <DataTable
        caption="Parameters"
        columns={COLUMNS}
        rows={parameters}
        rowKey={({ name }) => name}
      />
    </Panel>
  );
}
