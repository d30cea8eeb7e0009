import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import {
  Failure,
  Nothing,
  Screen,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CollectorStatus,
  readinessCollectionReadPermission,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { CollectionSummary } from './CollectionSummary';
import { CollectorPanel } from './CollectorPanel';
import { needsAttention } from './needsAttention';
import { RunsPanel } from './RunsPanel';
import { UnclaimedPanel } from './UnclaimedPanel';

/** Where the data comes from, and what keeps it from coming. */
export function DataSourcesPage() {
  const api = useApi(readinessApiRef);
  const collectors = useLoaded('collectors', () => api.listCollectors());
  const { value, error, reload } = collectors;
  const what = 'the data sources';
  return (
    <Container>
      <Screen>
        {error && (
          <Failure
            error={error}
            what={what}
            permission={readinessCollectionReadPermission.name}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={what} lines={8} />}
        {!error && value?.items.length === 0 && (
          <Nothing title="No collector is installed">
            Add a backend module that brings collectors, for instance
            @opsready/backstage-plugin-readiness-backend-module-aws.
          </Nothing>
        )}
        {!error && value && value.items.length > 0 && (
          <>
            <CollectionSummary collectors={value.items} />
            {ailingFirst(value.items).map(collector => (
              <CollectorPanel
                key={collector.collectorId}
                collector={collector}
                now={value.now}
                onReload={reload}
              />
            ))}
            <UnclaimedPanel />
            <RunsPanel collectors={value.items} />
          </>
        )}
      </Screen>
    </Container>
  );
}

function ailingFirst(collectors: readonly CollectorStatus[]) {
  return [...collectors].sort(
    (a, b) => Number(needsAttention(b)) - Number(needsAttention(a)),
  );
}
