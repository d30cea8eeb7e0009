import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Loaded, useLoaded } from '@opsready/backstage-plugin-opsready-react';
import { EntityRunbooks } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';

/** The runbooks of the entity whose page this is. */
export function useEntityRunbooks(): Loaded<EntityRunbooks> {
  const api = useApi(runbooksApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return useLoaded(entityRef, () => api.getEntityRunbooks(entityRef));
}
