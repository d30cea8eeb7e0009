import { EntityLink } from '@opsready/backstage-plugin-opsready-react';
import { Responder } from '@opsready/backstage-plugin-oncall-common';

/** Somebody by name; leads to the catalog where it knows them. */
export function PersonName(props: { responder: Responder }) {
  const { name, userRef } = props.responder;
  return userRef ? (
    <EntityLink entityRef={userRef} title={name} />
  ) : (
    <span>{name}</span>
  );
}
