import { Link } from '@backstage/ui';
import {
  Age,
  Code,
  EntityLink,
  Facts,
  OutsideLink,
  Panel,
  spanText,
} from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { ReactNode } from 'react';
import { useAddresses } from '../../links';
import { OutputsMore } from '../steps';

/** When what happened, under which ids it is found elsewhere, and what it yielded. */
export function RecordPanel(props: { execution: Execution }) {
  const { execution, launchedBy, now, ...rest } = props.execution;
  const { id, requestedAt, launchedAt, finishedAt } = execution;
  const { audit } = useAddresses();
  return (
    <Panel title="Record">
      <Facts
        items={[
          ['Asked for', <Age key="asked" at={requestedAt} now={now} />],
          ['Started', instant(launchedAt, now, launchedBy)],
          ['Ended', finishedAt && <Age at={finishedAt} now={now} />],
          [
            'Took',
            launchedAt && finishedAt && spanText(launchedAt, finishedAt),
          ],
          [
            'Last read',
            rest.followedAt && <Age at={rest.followedAt} now={now} />,
          ],
          ['Execution', <Code key="id">{id}</Code>],
          [
            'At the provider',
            rest.providerId && (
              <OutsideLink href={rest.providerUrl}>
                {rest.providerId}
              </OutsideLink>
            ),
          ],
          [
            'Audit',
            audit && (
              <Link
                href={`${audit}?${new URLSearchParams({ executionId: id })}`}
              >
                Who did what
              </Link>
            ),
          ],
        ]}
      />
      {launchedAt && rest.plan.executorId !== 'guided' && (
        <OutputsMore executionId={id} about="the whole execution" />
      )}
    </Panel>
  );
}

function instant(
  at: string | undefined,
  now: string,
  by: string | undefined,
): ReactNode | undefined {
  return (
    at && (
      <>
        <Age at={at} now={now} />
        {by && (
          <>
            {' '}
            by <EntityLink entityRef={by} />
          </>
        )}
      </>
    )
  );
}
