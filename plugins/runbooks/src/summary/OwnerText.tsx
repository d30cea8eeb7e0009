import { EntityLink, Muted } from '@opsready/backstage-plugin-opsready-react';
import { ownerOf } from './ownerOf';

/** Who owns a runbook, as its text says: a link where that is an entity. */
export function OwnerText(props: { owner: string | undefined }) {
  const { owner } = props;
  const ref = ownerOf(owner);
  if (ref) {
    return <EntityLink entityRef={ref} />;
  }
  return owner ? <>{owner}</> : <Muted>not said</Muted>;
}
