import {
  Code,
  DataTable,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { PlanValue } from '@opsready/backstage-plugin-runbooks-common';

/** Named values as a person reads them; those of secrets are masked already. */
export function PlanValues(props: {
  caption: string;
  values: readonly PlanValue[];
}) {
  return (
    <DataTable
      compact
      caption={props.caption}
      rows={props.values}
      rowKey={({ name }) => name}
      columns={[
        { id: 'name', label: 'Name', cell: ({ name }) => name },
        {
          id: 'value',
          label: 'Value',
          cell: ({ value, secret }) => (
            <>
              <Code>{value}</Code>
              {secret && <Muted> secret, not shown</Muted>}
            </>
          ),
        },
      ]}
    />
  );
}
