import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import {
  Failure,
  Nothing,
  Screen,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { AilingSources } from './AilingSources';
import { sourceGroups } from './sourceGroups';
import { SourcePanel } from './SourcePanel';

const WHAT = 'the sources of runbooks';

/** Where runbooks come from, when each source was last read, and what keeps one from being read. */
export function SourcesPage() {
  const api = useApi(runbooksApiRef);
  const { value, error, reload } = useLoaded('sources', () =>
    api.listSources(),
  );
  return (
    <Container>
      <Screen>
        {error && (
          <Failure
            error={error}
            what={WHAT}
            permission={`${runbooksRunbookReadPermission.name} without a condition`}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={WHAT} lines={8} />}
        {value?.items.length === 0 && (
          <Nothing title="No source is installed">
            Add a backend module that brings a source, for instance
            @opsready/backstage-plugin-runbooks-backend-module-ssm.
          </Nothing>
        )}
        {value && value.items.length > 0 && (
          <>
            <AilingSources sources={value.items} />
            {sourceGroups(value.items).map(group => (
              <SourcePanel key={group.sourceId} group={group} now={value.now} />
            ))}
          </>
        )}
      </Screen>
    </Container>
  );
}
