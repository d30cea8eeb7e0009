import {
  callerOf,
  entityRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { entityRunbooks } from './readModels/entityRunbooks';
import { IndexRoutesOptions } from './IndexRoutesOptions';

export function addEntityRoutes(
  router: Router,
  options: IndexRoutesOptions,
): void {
  const { httpAuth, entityAccess, clock } = options;

  router.get('/entities/:kind/:namespace/:name/runbooks', async (req, res) => {
    const entityRef = entityRefOf(req.params);
    const credentials = await callerOf(httpAuth, req);
    const permission = runbooksRunbookReadPermission;
    const now = clock.now();
    // The database works while the decision is awaited; nothing of it is told before.
    const reading = entityRunbooks({ ...options, entityRef, now });
    reading.catch(() => {});
    await entityAccess.authorizeEntity({
      credentials,
      entityRef,
      permission,
    });
    res.json(await reading);
  });
}
