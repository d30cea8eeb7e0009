import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createActing, scheduleActing } from './acting/createActing';
import { actingRoutes } from './api/actingRoutes';
import { contactsRoutes } from './api/contactsRoutes';
import { entityOnCallRoutes } from './api/entityOnCallRoutes';
import { incidentRoutes } from './api/incidentRoutes';
import { PartOptions } from './api/PartOptions';
import { AddRoutes } from './api/router';
import { sourceRoutes } from './api/sourceRoutes';
import { timeRoutes } from './api/timeRoutes';
import { RosterClaims } from './bindings/RosterClaims';
import {
  createOnCallAccess,
  registerOnCallPermissions,
} from './authorization/createOnCallAccess';
import { OnCallSources, providersOf } from './collection/OnCallSource';
import { readCollectionSettings } from './collection/settings';
import { createCollection } from './collection/createCollection';
import { createContacts } from './contacts/createContacts';
import { CoverageTask } from './coverage/CoverageTask';
import { IncidentRead } from './incidents/IncidentRead';
import { createFreshness } from './rosters/createFreshness';

/** What the plugin is put together of. */
export type StartOptions = Omit<
  PartOptions,
  'access' | 'freshness' | 'providers' | 'refresh'
> & {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  sources: OnCallSources;
};

/**
 * Puts the parts of the plugin together and their tasks on the scheduler. Malformed config stops the start.
 *
 * @param options - with the database where the code expects it
 * @returns the routes of the parts
 */
export async function startOnCall(options: StartOptions): Promise<AddRoutes[]> {
  const { auth, clock, config, database, sources } = options;
  registerOnCallPermissions(options);
  const access = createOnCallAccess(options);
  const freshness = createFreshness(database, sources);
  const providers = providersOf(sources);
  const coverage = new CoverageTask({ database, clock });
  const { refresh, schedule } = await createCollection({
    ...options,
    knex: database,
    credentials: () => auth.getOwnServiceCredentials(),
    settings: readCollectionSettings(config),
    claims: RosterClaims.fromConfig({
      config,
      providers: providers.keys(),
      logger: options.logger,
    }),
    afterRead: async signal => {
      await coverage.run(signal);
    },
    moveOn: signal => coverage.moveOn(signal),
  });
  const part: PartOptions = {
    ...options,
    access,
    freshness,
    providers,
    refresh,
  };
  const acting = createActing(part);
  await scheduleActing({ ...part, acting });
  const contacts = await createContacts(part);
  const { settle } = acting;
  await schedule(new IncidentRead({ knex: database, clock, found: settle }));
  return [
    entityOnCallRoutes(part),
    sourceRoutes({ ...part, sources }),
    timeRoutes({ ...part, sources }),
    actingRoutes({ ...part, acting }),
    incidentRoutes({ ...part, sources }),
    contactsRoutes({ ...part, ...contacts }),
  ];
}
