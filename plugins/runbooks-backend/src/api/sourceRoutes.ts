import { NotAllowedError } from '@backstage/errors';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { isEverything } from '../authorization/VisibleEntities';
import { sources } from './readModels/sources';
import { IndexRoutesOptions } from './IndexRoutesOptions';

export function addSourceRoutes(
  router: Router,
  options: IndexRoutesOptions,
): void {
  const { httpAuth, access, clock } = options;
  const permission = runbooksRunbookReadPermission;

  router.get('/sources', async (req, res) => {
    const credentials = await callerOf(httpAuth, req);
    if (!isEverything(await access.visible(credentials, permission))) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed for every entity to see the sources, which name accounts`,
      );
    }
    res.json(await sources({ ...options, now: clock.now() }));
  });
}
