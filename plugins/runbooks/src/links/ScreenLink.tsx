import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { useAddresses } from './useAddresses';

/** Leads to an address of the portal, where there is one. */
function ScreenLink(props: {
  address: string | undefined;
  children: ReactNode;
}) {
  const { address, children } = props;
  return address === undefined ? (
    <span>{children}</span>
  ) : (
    <Link href={address}>{children}</Link>
  );
}

/** Leads to the page of an execution. */
export function ExecutionLink(props: {
  executionId: string;
  children: ReactNode;
}) {
  const { execution } = useAddresses();
  return (
    <ScreenLink address={execution(props.executionId)}>
      {props.children}
    </ScreenLink>
  );
}

/** Leads to the page of a runbook. */
export function RunbookLink(props: { runbookId: string; children: ReactNode }) {
  const { runbook } = useAddresses();
  return (
    <ScreenLink address={runbook(props.runbookId)}>{props.children}</ScreenLink>
  );
}
