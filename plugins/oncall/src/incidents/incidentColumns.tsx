import {
  Age,
  DataColumn,
  EntityLink,
  Muted,
  OutsideLink,
  spanText,
} from '@opsready/backstage-plugin-opsready-react';
import { Incident } from '@opsready/backstage-plugin-oncall-common';
import { DeclaredHere } from './DeclaredHere';
import { IncidentMark } from './IncidentMark';

/** The columns of incidents; `onChange` is called when somebody said what became of one. */
export function incidentColumns(
  now: string,
  onChange: () => void,
): Array<DataColumn<Incident>> {
  return [
    {
      id: 'incident',
      label: 'Incident',
      cell: ({ title, url, provider }) => (
        <>
          <OutsideLink href={url}>{title}</OutsideLink>
          <div>
            <Muted>{provider.title}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'status',
      label: 'Status',
      cell: incident => (
        <>
          <IncidentMark status={incident.status} />
          <DeclaredHere incident={incident} onChange={onChange} />
        </>
      ),
    },
    {
      id: 'severity',
      label: 'Severity',
      cell: ({ severity }) => severity ?? <Muted>not said</Muted>,
    },
    {
      id: 'opened',
      label: 'Opened',
      cell: incident => <Opened incident={incident} now={now} />,
    },
    {
      id: 'people',
      label: 'On it',
      cell: ({ assignees = [] }) =>
        assignees.length > 0 ? assignees.join(', ') : <Muted>nobody yet</Muted>,
    },
  ];
}

function Opened(props: { incident: Incident; now: string }) {
  const { incident, now } = props;
  const { openedAt, resolvedAt, declaredBy } = incident;
  return (
    <>
      {openedAt ? <Age at={openedAt} now={now} /> : <Muted>not said</Muted>}
      {openedAt && resolvedAt && (
        <Muted>, took {spanText(openedAt, resolvedAt)}</Muted>
      )}
      {declaredBy && (
        <div>
          <Muted>by </Muted>
          <EntityLink entityRef={declaredBy} />
        </div>
      )}
    </>
  );
}
