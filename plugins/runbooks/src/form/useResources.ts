import { useApi } from '@backstage/frontend-plugin-api';
import { Loaded, useLoaded } from '@opsready/backstage-plugin-opsready-react';
import { ParameterResources } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';

/** Whose resources a parameter may take. */
export interface ResourceScope {
  entityRef: string;
  runbookId: string;
}

/** The entity's own resources that a parameter may take, asked once. */
export function useResources(
  scope: ResourceScope,
  parameter: string,
): Loaded<ParameterResources> {
  const api = useApi(runbooksApiRef);
  const { entityRef, runbookId } = scope;
  return useLoaded(JSON.stringify([entityRef, runbookId, parameter]), () =>
    api.listParameterResources(entityRef, runbookId, parameter),
  );
}
