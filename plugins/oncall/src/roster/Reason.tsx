import { Code, EntityLink } from '@opsready/backstage-plugin-opsready-react';
import { BindingReason } from '@opsready/backstage-plugin-oncall-common';

/** Why a roster serves an entity. */
export function Reason(props: { reason: BindingReason }) {
  const { message, viaRef, entry } = props.reason;
  return (
    <>
      {message} {viaRef && <EntityLink entityRef={viaRef} />}{' '}
      {entry && <Code>{entry}</Code>}
    </>
  );
}
