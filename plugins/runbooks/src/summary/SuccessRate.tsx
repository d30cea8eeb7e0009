import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { RunbookStatistics } from '@opsready/backstage-plugin-runbooks-common';

/** The share of finished runs that succeeded, and of how many. */
export function SuccessRate(props: { statistics: RunbookStatistics }) {
  const { successRate, finishedRuns } = props.statistics;
  if (successRate === undefined) {
    return <Muted>none ended</Muted>;
  }
  return (
    <>
      {Math.round(100 * successRate)}%<Muted> of {finishedRuns}</Muted>
    </>
  );
}
