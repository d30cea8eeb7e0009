import {
  AuditEvent,
  AuditSeverityMark,
  DataColumn,
  EntityLink,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import { RosterLink } from '../links';
import { EVENT_TITLES } from './eventTitles';

/** The columns of the record: what happened, when, who did it, about whom or what. */
export function auditColumns(now: string): Array<DataColumn<AuditEntry>> {
  return [
    {
      id: 'event',
      label: 'Event',
      cell: ({ event, at }) => (
        <AuditEvent title={EVENT_TITLES[event]} at={at} now={now} />
      ),
    },
    {
      id: 'severity',
      label: 'Severity',
      cell: ({ severity }) => <AuditSeverityMark severity={severity} />,
    },
    {
      id: 'actor',
      label: 'Who',
      cell: ({ actor }) =>
        actor ? <EntityLink entityRef={actor} /> : <Muted>no person</Muted>,
    },
    {
      id: 'subject',
      label: 'About',
      cell: ({ subject }) => subject,
    },
    {
      id: 'about',
      label: 'For',
      cell: ({ entityRef, rosterId }) => (
        <>
          {entityRef && <EntityLink entityRef={entityRef} below="/oncall" />}
          {rosterId && (
            <div>
              <RosterLink rosterId={rosterId}>Roster</RosterLink>
            </div>
          )}
        </>
      ),
    },
    { id: 'detail', label: 'Detail', cell: ({ detail }) => detail },
  ];
}
