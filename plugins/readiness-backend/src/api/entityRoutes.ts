import {
  readinessFactReadPermission,
  readinessResultReadPermission,
} from '@opsready/backstage-plugin-readiness-common';
import { Router } from 'express';
import {
  callerOf,
  entityRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { AuthorizedRefresh } from '../authorization/AuthorizedRefresh';
import { entityFacts } from './readModels/entityFacts';
import { entityHistory } from './readModels/entityHistory';
import { entityReadiness } from './readModels/entityReadiness';
import { RouterOptions } from './RouterOptions';

const ENTITY = '/entities/:kind/:namespace/:name';

type HistoryQuery = { checkId?: string; limit: number; offset: number };

export function addEntityRoutes(
  router: Router,
  options: Omit<RouterOptions, 'refresh'> & { refresh: AuthorizedRefresh },
): void {
  const { database, definitions, clock, httpAuth, entityAccess } = options;

  router.get(ENTITY, async (req, res) => {
    const entityRef = entityRefOf(req.params);
    const credentials = await callerOf(httpAuth, req);
    const permission = readinessResultReadPermission;
    const now = clock.now();
    // The database works while the decision is awaited; nothing of it is told before.
    const reading = entityReadiness({ database, definitions, entityRef, now });
    reading.catch(() => {});
    await entityAccess.authorizeEntity({ credentials, entityRef, permission });
    res.json(await reading);
  });

  router.get(`${ENTITY}/facts`, async (req, res) => {
    const entityRef = entityRefOf(req.params);
    await entityAccess.authorizeEntity({
      credentials: await callerOf(httpAuth, req),
      entityRef,
      permission: readinessFactReadPermission,
    });
    const now = clock.now();
    res.json(await entityFacts({ database, definitions, entityRef, now }));
  });

  router.get(`${ENTITY}/history`, async (req, res) => {
    const entityRef = entityRefOf(req.params);
    const { checkId, ...page } = req.query as unknown as HistoryQuery;
    await entityAccess.authorizeEntity({
      credentials: await callerOf(httpAuth, req),
      entityRef,
      permission: readinessResultReadPermission,
    });
    const now = clock.now();
    res.json(await entityHistory({ database, entityRef, checkId, page, now }));
  });

  router.post(`${ENTITY}/refresh`, async (req, res) => {
    const credentials = await callerOf(httpAuth, req);
    const requester = { credentials, request: req };
    const entityRef = entityRefOf(req.params);
    res
      .status(202)
      .json(await options.refresh.refreshEntity(entityRef, requester));
  });
}
