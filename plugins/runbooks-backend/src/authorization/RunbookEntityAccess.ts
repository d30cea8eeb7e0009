import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  EntityAccess,
  OwnedEntityAccess,
} from '@opsready/backstage-plugin-opsready-node';
import { RESOURCE_TYPE_RUNBOOK_ENTITY } from '@opsready/backstage-plugin-runbooks-common';
import { runbookEntityResourceRef } from './runbookEntityResourceRef';

/** Decides over which entities a caller's lists are computed, and about which runbooks they may do something. */
export class RunbookEntityAccess extends OwnedEntityAccess<
  typeof RESOURCE_TYPE_RUNBOOK_ENTITY
> {
  constructor(options: {
    permissions: PermissionsService;
    /** With the rules of entities registered. */
    permissionsRegistry: PermissionsRegistryService;
    entityAccess: EntityAccess;
  }) {
    super({ ...options, resourceRef: runbookEntityResourceRef });
  }
}
