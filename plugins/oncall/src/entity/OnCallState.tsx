import {
  Failure,
  Live,
  Lost,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  EntityOnCall,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { ReactNode } from 'react';

/** What is known about who is on call for an entity, or why it is not, and what to do then. */
export function OnCallState(props: {
  onCall: Live<EntityOnCall>;
  lines?: number;
  children: (onCall: EntityOnCall) => ReactNode;
}) {
  const { onCall, lines, children } = props;
  const { value, error, lost, again } = onCall;
  const what = 'who is on call for this entity';
  if (error) {
    return (
      <Failure
        error={error}
        what={what}
        permission={oncallRosterReadPermission.name}
        whenMissing="It may be new, or you may not read it in the catalog. What is new is read within minutes: look again in a while."
        onRetry={again}
      />
    );
  }
  if (!value) {
    return <Waiting what={what} lines={lines} />;
  }
  return (
    <>
      <Lost error={lost} onRetry={again} />
      {children(value)}
    </>
  );
}
