import { oncallIncidentReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  callerOf,
  entityRefOf,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';
import { listIncidents } from '../incidents/listIncidents';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

/** Incidents as providers and the portal know them. */
export function incidentRoutes(
  options: Pick<
    PartOptions,
    'access' | 'clock' | 'database' | 'httpAuth' | 'providers'
  > & {
    /** Where incidents are read, among others. */
    sources: SourceRegistry;
  },
): AddRoutes {
  const { access, clock, httpAuth } = options;
  return router => {
    router.get(
      '/entities/:kind/:namespace/:name/incidents',
      async (req, res) => {
        const entityRef = entityRefOf(req.params);
        const { limit, offset } = req.query as unknown as {
          limit: number;
          offset: number;
        };
        await access.require(
          await callerOf(httpAuth, req),
          oncallIncidentReadPermission,
          entityRef,
        );
        const page = { limit, offset };
        const now = clock.now();
        res.json(await listIncidents({ ...options, entityRef, now, page }));
      },
    );
  };
}
