import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { ContactFileFilter, listContactFiles } from '../files/listContactFiles';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

type ListQuery = ContactFileFilter & { limit: number; offset: number };

/** The list of contacts files and incident plans. */
export function contactFileRoutes(
  options: Pick<PartOptions, 'access' | 'clock' | 'database' | 'httpAuth'>,
): AddRoutes {
  const { access, clock, database, httpAuth } = options;
  return router => {
    router.get('/contact-files', async (req, res) => {
      const { limit, offset, ...filter } = req.query as unknown as ListQuery;
      const credentials = await callerOf(httpAuth, req);
      const readable = await access.readable(
        credentials,
        oncallRosterReadPermission,
      );
      const page = { limit, offset };
      const now = clock.now();
      res.json(
        await listContactFiles({ database, filter, readable, page, now }),
      );
    });
  };
}
