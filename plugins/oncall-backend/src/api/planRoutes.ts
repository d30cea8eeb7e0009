import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  callerOf,
  entityRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import { entityPlan } from '../plans/entityPlan';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

/** Incident plans of entities. */
export function planRoutes(
  options: Pick<PartOptions, 'access' | 'clock' | 'database' | 'httpAuth'>,
): AddRoutes {
  const { access, clock, database, httpAuth } = options;
  return router => {
    router.get(
      '/entities/:kind/:namespace/:name/incident-plan',
      async (req, res) => {
        const entityRef = entityRefOf(req.params);
        const credentials = await callerOf(httpAuth, req);
        await access.require(
          credentials,
          oncallRosterReadPermission,
          entityRef,
        );
        const now = clock.now();
        res.json(await entityPlan({ database, entityRef, now }));
      },
    );
  };
}
