import { Container } from '@backstage/ui';
import {
  Failure,
  Nothing,
  Screen,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { useDefinitions } from '../definitions';
import { EntitiesList } from './EntitiesList';

/** All entities by scorecard, worst first. */
export function EntitiesPage() {
  const definitions = useDefinitions();
  return (
    <Container>
      <Screen>
        {definitions.error && (
          <Failure
            error={definitions.error}
            what="the scorecards"
            permission={readinessResultReadPermission.name}
            onRetry={definitions.reload}
          />
        )}
        {!definitions.error && !definitions.value && (
          <Waiting what="the scorecards" lines={8} />
        )}
        {definitions.value?.scorecards.size === 0 && (
          <Nothing title="No scorecard is installed">
            Install a backend module that brings a scorecard; the README of the
            readiness backend names those that exist.
          </Nothing>
        )}
        {definitions.value && definitions.value.scorecards.size > 0 && (
          <EntitiesList definitions={definitions.value} />
        )}
      </Screen>
    </Container>
  );
}
