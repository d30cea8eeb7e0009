import {
  Age,
  counted,
  durationOf,
  Facts,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookDetail } from '@opsready/backstage-plugin-runbooks-common';
import { useAddresses } from '../links';
import { LastRun, SuccessRate } from '../summary';
import { Link } from '@backstage/ui';

/** How the executions of the runbook went: whether it works, and for others than its author. */
export function StatisticsPanel(props: { detail: RunbookDetail }) {
  const { now, runbook } = props.detail;
  const { statistics } = runbook;
  const { runs, medianDurationMs } = statistics;
  const { executions } = useAddresses();
  if (runs === 0) {
    return (
      <Panel title="How it went">
        <p>
          {runbook.executorId
            ? 'It was never run: nobody knows yet whether it works. Try it where it does no harm.'
            : 'Nothing here can run it, so that nothing is known of how it goes.'}
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title="How it went"
      aside={
        executions && (
          <Link
            href={`${executions}?runbookId=${encodeURIComponent(runbook.id)}`}
          >
            {counted(runs, 'execution')}
          </Link>
        )
      }
    >
      <Facts
        items={[
          ['Succeeded', <SuccessRate key="rate" statistics={statistics} />],
          [
            'Takes',
            medianDurationMs === undefined
              ? undefined
              : `${durationOf(medianDurationMs)} (median)`,
          ],
          ['Last run', <LastRun key="last" runbook={runbook} now={now} />],
          [
            'Last success',
            <When key="success" at={statistics.lastSuccessAt} now={now} />,
          ],
          [
            'Run by others',
            <>
              <When at={statistics.lastRunByOtherAt} now={now} />
              <Muted> (by who is not its author)</Muted>
            </>,
          ],
        ]}
      />
    </Panel>
  );
}

function When(props: { at: string | undefined; now: string }) {
  return props.at ? <Age at={props.at} now={props.now} /> : <>never</>;
}
