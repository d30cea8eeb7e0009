import { ScreenLink } from '@opsready/backstage-plugin-opsready-react';
import { ReactNode } from 'react';
import { useAddresses } from './useAddresses';

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
