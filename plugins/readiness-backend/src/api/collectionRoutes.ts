import { NotFoundError } from '@backstage/errors';
import { readinessCollectionReadPermission } from '@opsready/backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import {
  authorizeBasic,
  callerOf,
} from '@opsready/backstage-plugin-opsready-node';
import { AuthorizedRefresh } from '../authorization/AuthorizedRefresh';
import { collectionRuns } from './readModels/collectionRuns';
import { collectors } from './readModels/collectors';
import { unclaimedResources } from './readModels/unclaimedResources';
import { RouterOptions } from './RouterOptions';

type RunsQuery = {
  collectorId?: string;
  targetId?: string;
  limit: number;
  offset: number;
};

export function addCollectionRoutes(
  router: Router,
  options: Omit<RouterOptions, 'refresh'> & { refresh: AuthorizedRefresh },
): void {
  const { database, definitions, clock, httpAuth, permissions } = options;

  async function authorizeRead(req: Request<any, any, any, any>) {
    const credentials = await callerOf(httpAuth, req);
    const permission = readinessCollectionReadPermission;
    await authorizeBasic({ permissions, permission, credentials });
  }

  router.get('/collection/collectors', async (req, res) => {
    await authorizeRead(req);
    res.json(await collectors({ database, definitions, now: clock.now() }));
  });

  router.post(
    '/collection/collectors/:collectorId/refresh',
    async (req, res) => {
      const credentials = await callerOf(httpAuth, req);
      const requester = { credentials, request: req };
      const { collectorId } = req.params;
      res
        .status(202)
        .json(await options.refresh.refreshCollector(collectorId, requester));
    },
  );

  router.get('/collection/runs', async (req, res) => {
    const { limit, offset, ...query } = req.query as unknown as RunsQuery;
    await authorizeRead(req);
    const { collectorId } = query;
    if (collectorId && !definitions.collectors.has(collectorId)) {
      throw new NotFoundError(`No collector '${collectorId}'`);
    }
    const now = clock.now();
    const page = { limit, offset };
    res.json(await collectionRuns({ ...query, database, page, now }));
  });

  router.get('/collection/unclaimed', async (req, res) => {
    await authorizeRead(req);
    res.json(await unclaimedResources({ database, now: clock.now() }));
  });
}
