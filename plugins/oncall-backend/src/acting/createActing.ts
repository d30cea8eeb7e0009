import {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditLog } from '../audit/AuditLog';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { IncidentPlace } from '../incidents/incidentRows';
import { createActionNotices } from '../notifications/ActionNotices';
import { entityPath } from '../notifications/entityPath';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { RosterRefresh } from '../refresh/RosterRefresh';
import { Freshness } from '../rosters/Freshness';
import { ActionAccess } from './ActionAccess';
import { createActionAudit } from './actionAudit';
import { ActionStore } from './ActionStore';
import { ActionSubmission } from './ActionSubmission';
import { ActingForms } from './ActingForms';
import { ActingRequests } from './ActingRequests';
import { Closing } from './Closing';
import { createActionRecovery } from './createActionRecovery';
import { createActionRetention } from './createActionRetention';
import { createFindRequester } from './findRequester';
import { PageLimit } from './PageLimit';
import { SendAttempt } from './SendAttempt';
import { settleByIncidents } from './settleByIncidents';

/** Everything about pages and declared incidents. */
export type Acting = ReturnType<typeof createActing>;

/** What pages and incidents are built on. */
export interface ActingOptions {
  access: OnCallAccess;
  auth: AuthService;
  catalog: CatalogService;
  /** Business time. */
  clock: Clock;
  config: Config;
  database: Knex;
  freshness: Freshness;
  logger: LoggerService;
  notifications: NotificationService;
  providers: ProviderRegistry;
  refresh: RosterRefresh;
  /** Leases are on real time. */
  realTime?: () => number;
}

/** Puts it together. Malformed config stops the start. */
export function createActing(options: ActingOptions) {
  const { access, clock, config, database, notifications } = options;
  const knex = database;
  const store = new ActionStore({
    knex,
    clock,
    observers: [
      createActionAudit({ auditLog, clock }),
      createActionNotices({ ...options, service: notifications }),
    ],
  });
  const baseUrl = config.getString('app.baseUrl').replace(/\/+$/, '');
  const attempt = new SendAttempt({
    ...options,
    store,
    findRequester: createFindRequester(options),
    linkTo: entityRef => `${baseUrl}${entityPath(entityRef)}`,
  });
  const submission = new ActionSubmission({ ...options, knex, store, attempt });
  return {
    store,
    access: new ActionAccess({ access, store }),
    forms: new ActingForms(options),
    requests: new ActingRequests({
      ...options,
      store,
      submission,
      pageLimit: PageLimit.fromConfig(config, clock),
    }),
    submission,
    closing: new Closing({ ...options, store, auditLog }),
    recovery: createActionRecovery({
      ...options,
      knex,
      store,
      attempt,
      submission,
    }),
    /** Told of incidents as they are read. */
    settle: (place: IncidentPlace, incidents: readonly ProviderIncident[]) =>
      settleByIncidents({ database, attempt }, place, incidents),
    retain: createActionRetention(options),
  };
}

/**
 * Settles and forgets as long as the backend runs. Each task is harmless whoever triggers it.
 *
 * - `actions` (every replica): settles pages and incidents that nobody works on any more.
 * - `actions-retention` (one replica): removes what is older than config keeps it.
 */
export async function scheduleActing({
  acting,
  lifecycle,
  scheduler,
}: {
  acting: Acting;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { recovery, retain } = acting;
  const stop = new AbortController();
  lifecycle.addShutdownHook(async () => {
    stop.abort();
    await recovery.idle();
  });
  await scheduler.scheduleTask({
    id: 'actions',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 1 },
    fn: () => recovery.look(stop.signal),
  });
  await scheduler.scheduleTask({
    id: 'actions-retention',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    fn: retain,
  });
}
