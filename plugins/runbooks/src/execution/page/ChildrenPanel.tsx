import {
  Code,
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { StatusMark } from '../../marks';
import { shortPlaceText } from '../../text';

type Child = NonNullable<Execution['children']>[number];

const COLUMNS: Array<DataColumn<Child>> = [
  {
    id: 'target',
    label: 'For',
    cell: ({ target, place, providerId }) => (
      <>
        {target ?? (place ? shortPlaceText(place) : providerId)}
        {target && place && (
          <div>
            <Muted>{shortPlaceText(place)}</Muted>
          </div>
        )}
      </>
    ),
  },
  {
    id: 'status',
    label: 'Status',
    cell: ({ status }) => <StatusMark status={status} />,
  },
  { id: 'message', label: 'Message', cell: ({ message }) => message },
  {
    id: 'id',
    label: 'At the provider',
    cell: ({ providerId }) => <Code>{providerId}</Code>,
  },
];

/** The executions that it started in turn: per target, account and Region. */
export function ChildrenPanel(props: { childrenOf: Execution }) {
  const { children = [] } = props.childrenOf;
  if (children.length === 0) {
    return null;
  }
  return (
    <Panel title="Started in turn">
      <DataTable
        caption="Executions that it started in turn"
        columns={COLUMNS}
        rows={children}
        rowKey={({ providerId }) => providerId}
      />
    </Panel>
  );
}
