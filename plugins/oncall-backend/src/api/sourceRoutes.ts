import { NotAllowedError } from '@backstage/errors';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  callerOf,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';
import { PartOptions } from './PartOptions';
import { sources } from './readModels/sources';
import { AddRoutes } from './router';

/** When each provider was last read, for who may see everything: it names accounts. */
export function sourceRoutes(
  options: Pick<PartOptions, 'access' | 'clock' | 'database' | 'httpAuth'> & {
    sources: SourceRegistry;
  },
): AddRoutes {
  const { access, clock, httpAuth } = options;
  const permission = oncallRosterReadPermission;
  return router => {
    router.get('/sources', async (req, res) => {
      const credentials = await callerOf(httpAuth, req);
      const { everything } = await access.readable(credentials, permission);
      if (!everything) {
        throw new NotAllowedError(
          `The permission ${permission.name} is needed for every entity to see the sources, which name accounts`,
        );
      }
      res.json(await sources({ ...options, now: clock.now() }));
    });
  };
}
