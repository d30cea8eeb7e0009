import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Live, useLive } from '@opsready/backstage-plugin-opsready-react';
import { EntityOnCall } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { readAgainMs } from './readAgainMs';

/** Who is on call for the entity whose page this is, as the clock goes on. */
export function useEntityOnCall(): Live<EntityOnCall> {
  const api = useApi(onCallApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return useLive(entityRef, () => api.getEntityOnCall(entityRef), readAgainMs);
}
