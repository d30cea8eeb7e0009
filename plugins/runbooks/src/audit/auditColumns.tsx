import {
  AuditEvent,
  AuditSeverityMark,
  Code,
  DataColumn,
  EntityLink,
  More,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionLink, RunbookLink } from '../links';
import { PlanValues } from '../plan';
import { shortPlaceText } from '../text';
import { eventTitle } from './eventTitle';

/** The columns of the record: what happened, when, who did it as whom, to what. */
export function auditColumns(now: string): Array<DataColumn<AuditEntry>> {
  return [
    {
      id: 'event',
      label: 'Event',
      cell: ({ event, at }) => (
        <AuditEvent title={eventTitle(event)} at={at} now={now} />
      ),
    },
    {
      id: 'severity',
      label: 'Severity',
      cell: ({ severity }) => <AuditSeverityMark severity={severity} />,
    },
    {
      id: 'actor',
      label: 'Who, and as whom',
      cell: ({ actor, runAs }) => (
        <>
          {actor ? <EntityLink entityRef={actor} /> : <Muted>no person</Muted>}
          {runAs && (
            <div>
              <Muted>as </Muted>
              <Code>{runAs}</Code>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'about',
      label: 'About',
      cell: entry => <About entry={entry} />,
    },
    {
      id: 'detail',
      label: 'Detail',
      cell: entry => <Detail entry={entry} />,
    },
  ];
}

function About(props: { entry: AuditEntry }) {
  const { entityRef, executionId, runbookId, place } = props.entry;
  return (
    <>
      {entityRef && <EntityLink entityRef={entityRef} below="/runbooks" />}
      {place && (
        <div>
          <Muted>{shortPlaceText(place)}</Muted>
        </div>
      )}
      {executionId && (
        <div>
          <ExecutionLink executionId={executionId}>Execution</ExecutionLink>
        </div>
      )}
      {runbookId && (
        <div>
          <RunbookLink runbookId={runbookId}>Runbook</RunbookLink>
        </div>
      )}
    </>
  );
}

function Detail(props: { entry: AuditEntry }) {
  const { id, detail, parameters = [], planHash } = props.entry;
  return (
    <>
      {detail}
      {(planHash || parameters.length > 0) && (
        <More title="Plan and parameters" about={`entry ${id}`}>
          {planHash && <Code>{planHash}</Code>}
          {parameters.length > 0 && (
            <PlanValues caption="Parameters" values={parameters} />
          )}
        </More>
      )}
    </>
  );
}
