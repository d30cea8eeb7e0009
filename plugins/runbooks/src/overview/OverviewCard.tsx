import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { Failure, Waiting } from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { useEntityRunbooks } from '../entity';
import { entityTabRouteRef } from '../routes';
import { CardBody } from './CardBody';

/** What can be done about this entity, and how it went the last time. */
export function OverviewCard() {
  const runbooks = useEntityRunbooks();
  const tab = useRouteRef(entityTabRouteRef)?.();
  const what = 'the runbooks of this entity';
  return (
    <EntityInfoCard
      title="Runbooks"
      footerActions={
        tab && (
          <ButtonLink href={tab} variant="secondary">
            All runbooks and executions
          </ButtonLink>
        )
      }
    >
      {runbooks.error && (
        <Failure
          error={runbooks.error}
          what={what}
          permission={runbooksRunbookReadPermission.name}
          whenMissing="It may be new, or you may not read it in the catalog. What is new is read within minutes: look again in a while."
          onRetry={runbooks.reload}
        />
      )}
      {!runbooks.error && !runbooks.value && <Waiting what={what} />}
      {!runbooks.error && runbooks.value && (
        <CardBody runbooks={runbooks.value} />
      )}
    </EntityInfoCard>
  );
}
