import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { useDefinitions } from '../definitions';
import { entityTabRouteRef } from '../routes';
import { CardBody } from './CardBody';

/** Is this entity ready, why not, and what comes first. */
export function OverviewCard() {
  const api = useApi(readinessApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const readiness = useLoaded(entityRef, () =>
    api.getEntityReadiness(entityRef),
  );
  const definitions = useDefinitions();
  const tab = useRouteRef(entityTabRouteRef)?.();
  const what = 'the readiness of this entity';
  return (
    <EntityInfoCard
      title="Readiness"
      footerActions={
        tab && (
          <ButtonLink href={tab} variant="secondary">
            All readiness checks
          </ButtonLink>
        )
      }
    >
      {readiness.error && (
        <Failure
          error={readiness.error}
          what={what}
          permission={readinessResultReadPermission.name}
          onRetry={readiness.reload}
        />
      )}
      {!readiness.error && !readiness.value && <Waiting what={what} />}
      {!readiness.error && readiness.value && (
        <CardBody
          readiness={readiness.value}
          definitions={definitions.value}
          onLookAgain={readiness.reload}
        />
      )}
    </EntityInfoCard>
  );
}
