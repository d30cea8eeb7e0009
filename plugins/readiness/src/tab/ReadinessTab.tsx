import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Failure,
  Screen,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { useDefinitions } from '../definitions';
import { TabContent } from './TabContent';

/** Everything that is known about the readiness of one entity. */
export function ReadinessTab() {
  const api = useApi(readinessApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const readiness = useLoaded(entityRef, () =>
    api.getEntityReadiness(entityRef),
  );
  const definitions = useDefinitions();
  const error = readiness.error ?? definitions.error;
  const what = 'the readiness of this entity';
  if (error) {
    return (
      <Failure
        error={error}
        what={what}
        permission={readinessResultReadPermission.name}
        onRetry={() => {
          readiness.reload();
          definitions.reload();
        }}
      />
    );
  }
  if (!readiness.value || !definitions.value) {
    return <Waiting what={what} lines={8} />;
  }
  return (
    <Screen>
      <TabContent
        readiness={readiness.value}
        definitions={definitions.value}
        onReload={readiness.reload}
      />
    </Screen>
  );
}
