import { ScreenLink } from '@opsready/backstage-plugin-opsready-react';
import { ReactNode } from 'react';
import { useAddresses } from './useAddresses';

/** Leads to the page of a roster. */
export function RosterLink(props: { rosterId: string; children: ReactNode }) {
  const { roster } = useAddresses();
  return (
    <ScreenLink address={roster(props.rosterId)}>{props.children}</ScreenLink>
  );
}
