import { useApi } from '@backstage/frontend-plugin-api';
import { Muted, useLoaded } from '@opsready/backstage-plugin-opsready-react';
import { Incident } from '@opsready/backstage-plugin-oncall-common';
import { Settle } from '../acting';
import { onCallApiRef } from '../api';

/** That an incident was declared here and the provider may not have it; nothing where it surely has it. */
export function DeclaredHere(props: { incident: Incident; onChange(): void }) {
  const { incident, onChange } = props;
  const { actionId, actionStatus, provider } = incident;
  switch (actionStatus) {
    case undefined:
    case 'done':
      return null;
    case 'failed':
      return (
        <div>
          <Muted>{provider.title} did not take it. Declare it again.</Muted>
        </div>
      );
    case 'unknown':
      return (
        <div>
          <Muted>
            Nobody can say whether {provider.title} has it. Look there.
          </Muted>
          {actionId && <SettleById actionId={actionId} onSettled={onChange} />}
        </div>
      );
    default:
      return (
        <div>
          <Muted>On its way to {provider.title}.</Muted>
        </div>
      );
  }
}

function SettleById(props: { actionId: string; onSettled(): void }) {
  const { actionId, onSettled } = props;
  const api = useApi(onCallApiRef);
  const { value } = useLoaded(actionId, () => api.getAction(actionId));
  return value ? (
    <div>
      <Settle action={value} onSettled={onSettled} />
    </div>
  ) : null;
}
