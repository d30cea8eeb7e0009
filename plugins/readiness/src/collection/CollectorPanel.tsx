import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Age,
  Code,
  counted,
  More,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CollectorStatus,
  readinessCollectionRefreshPermission,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { RefreshButton } from '../refresh';
import { DeniedPermissions } from './DeniedPermissions';
import { TargetsTable } from './TargetsTable';
import styles from './CollectorPanel.module.css';

/** One collector: what it reads, when, where, and with which rights. */
export function CollectorPanel(props: {
  collector: CollectorStatus;
  now: string;
  onReload(): void;
}) {
  const { collector, now, onReload } = props;
  const { collectorId, title, lastCycleAt, nextCycleAt } = collector;
  const api = useApi(readinessApiRef);
  const { allowed: mayRefresh } = usePermission({
    permission: readinessCollectionRefreshPermission,
    // All targets of a collector: not a right over one entity.
    resourceRef: '*',
  });
  return (
    <Panel
      title={title}
      aside={
        mayRefresh && (
          <RefreshButton
            label="Read now"
            onRefresh={() => api.refreshCollector(collectorId)}
            onReload={onReload}
          />
        )
      }
    >
      <p>{collector.description}</p>
      <p>
        <Muted>
          {lastCycleAt ? (
            <>
              Last cycle <Age at={lastCycleAt} now={now} />
            </>
          ) : (
            'Not run yet'
          )}
          {nextCycleAt && (
            <>
              , next <NextCycle at={nextCycleAt} now={now} />
            </>
          )}
          , {counted(collector.targets.length, 'target')}.
        </Muted>
      </p>
      <DeniedPermissions collector={collector} />
      <TargetsTable collector={collector} now={now} />
      <More title="Facts and required permissions">
        <dl className={styles.terms}>
          <dt>Facts</dt>
          <dd>
            <CodeList values={collector.facts} />
          </dd>
          <dt>IAM actions that the role needs</dt>
          <dd>
            {collector.requiredPermissions.length === 0 ? (
              <Muted>none: it reads no cloud</Muted>
            ) : (
              <CodeList values={collector.requiredPermissions} />
            )}
          </dd>
        </dl>
      </More>
    </Panel>
  );
}

function NextCycle(props: { at: string; now: string }) {
  return props.at <= props.now ? <>overdue</> : <Age {...props} />;
}

function CodeList(props: { values: readonly string[] }) {
  return (
    <ul className={styles.codes}>
      {props.values.map(value => (
        <li key={value}>
          <Code>{value}</Code>
        </li>
      ))}
    </ul>
  );
}
