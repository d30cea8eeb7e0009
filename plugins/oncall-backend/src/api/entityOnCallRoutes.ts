import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  callerOf,
  entityRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { rostersOf } from '../rosters/StoredRoster';
import { PartOptions } from './PartOptions';
import { entityActions } from './readModels/entityActions';
import { entityOnCall } from './readModels/entityOnCall';
import { AddRoutes } from './router';

/** Who is on call for one entity; looking has its rosters read again. */
export function entityOnCallRoutes(
  options: Pick<
    PartOptions,
    | 'access'
    | 'clock'
    | 'database'
    | 'freshness'
    | 'httpAuth'
    | 'providers'
    | 'refresh'
  >,
): AddRoutes {
  const { access, clock, database, httpAuth, refresh } = options;
  return router => {
    router.get('/entities/:kind/:namespace/:name/oncall', async (req, res) => {
      const entityRef = entityRefOf(req.params);
      const credentials = await callerOf(httpAuth, req);
      const permission = oncallRosterReadPermission;
      await access.require(credentials, permission, entityRef);
      const may = await entityActions(access, credentials, entityRef);
      const bound = await rostersOf(database, entityRef);
      const refreshing = await refresh.touch(
        bound.map(({ roster }) => roster.id),
      );
      const now = clock.now();
      const shown = await entityOnCall({ ...options, entityRef, now, may });
      res.json({ ...shown, refreshing });
    });
  };
}
