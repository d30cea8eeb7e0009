import {
  Age,
  DataColumn,
  EntityLink,
  Muted,
  OutsideLink,
} from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { ActionMark, Settle } from '../acting';
import { RosterLink } from '../links';

/** The columns of pages; `onChange` is called when somebody said what became of one. */
export function pageColumns(
  now: string,
  onChange: () => void,
): Array<DataColumn<OnCallAction>> {
  return [
    {
      id: 'subject',
      label: 'Subject',
      cell: ({ title, url, reason }) => (
        <>
          <OutsideLink href={url}>{title}</OutsideLink>
          {reason && (
            <div>
              <Muted>{reason}</Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'status',
      label: 'What became of it',
      cell: action => (
        <>
          <ActionMark status={action.status} />
          {action.message && <div>{action.message}</div>}
          <Settle action={action} onSettled={onChange} />
        </>
      ),
    },
    {
      id: 'reached',
      label: 'Meant for',
      cell: ({ reached, rosterId, rosterTitle, provider }) => (
        <>
          {reached.join(', ') || <Muted>nobody who is known here</Muted>}
          <div>
            <RosterLink rosterId={rosterId}>{rosterTitle}</RosterLink>{' '}
            <Muted>{provider.title}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'asked',
      label: 'Sent',
      cell: ({ requestedAt, requestedBy }) => (
        <>
          <Age at={requestedAt} now={now} />
          <div>
            <Muted>by </Muted>
            <EntityLink entityRef={requestedBy} />
          </div>
        </>
      ),
    },
  ];
}
