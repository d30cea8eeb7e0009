import {
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  EntityAccess,
  readMs,
  retainRecord,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ChangeCalendarReader,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ApprovalExpiry } from '../approvals/ApprovalExpiry';
import { Approvals } from '../approvals/Approvals';
import { auditLog } from '../audit/AuditLog';
import { Grant } from '../authority/Grant';
import { LaunchAccess } from '../authorization/launch/LaunchAccess';
import { ChangeCalendars } from '../calendar/ChangeCalendars';
import { ExecutionStore } from '../executions/ExecutionStore';
import { Submission } from '../executions/Submission';
import { MaskingSettings } from '../masking';
import { LaunchNotifications } from '../notifications/LaunchNotifications';
import { assertKnownNames } from '../policy/assertKnownNames';
import { readPolicies } from '../policy/readPolicies';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { ApprovedLaunches } from './ApprovedLaunches';
import { LaunchForms } from './LaunchForms';
import { LaunchJudge } from './LaunchJudge';
import { LaunchRequests } from './LaunchRequests';
import { Seal } from './Seal';
import { StoredLaunches } from './StoredLaunches';

const ROOT = 'opsready.runbooks';
const RETENTION = `${ROOT}.retention`;

/** Everything that people do until an execution is on its way. */
export interface Launching {
  access: LaunchAccess;
  approvals: Approvals;
  approved: ApprovedLaunches;
  expiry: ApprovalExpiry;
  forms: LaunchForms;
  launches: StoredLaunches;
  requests: LaunchRequests;
}

/** What launching is built on; the permissions about launches are registered already. */
export interface LaunchingOptions {
  calendars: readonly ChangeCalendarReader[];
  catalog: CatalogService;
  clock: Clock;
  config: Config;
  database: Knex;
  entityAccess: EntityAccess;
  executors: ReadonlyMap<string, RunbookExecutor>;
  grants: readonly Grant[];
  index: RunbookIndex;
  masking: MaskingSettings;
  notifications: LaunchNotifications;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  seal: Seal;
  store: ExecutionStore;
  submission: Pick<Submission, 'submit'>;
  userInfo: UserInfoService;
}

/** Puts it together. Policies that are malformed, or that name what there is not, stop the start. */
export function createLaunching(options: LaunchingOptions): Launching {
  const { config, executors, grants } = options;
  const policies = readPolicies(config);
  assertKnownNames({ policies, grants, executors: executors.values() });
  const access = new LaunchAccess(options);
  const judging = {
    ...options,
    access,
    calendars: new ChangeCalendars(options.calendars),
    policies,
  };
  const launches = new StoredLaunches(options);
  const expiry = new ApprovalExpiry({ ...options, auditLog });
  const services = {
    ...options,
    auditLog,
    expiry,
    launches,
    judge: new LaunchJudge(judging),
    startWithinMs: readMs(
      config.getOptionalConfig(ROOT),
      'startWithin',
      { hours: 24 },
      ROOT,
    ),
  };
  return {
    access,
    expiry,
    launches,
    approvals: new Approvals({ ...services, access }),
    approved: new ApprovedLaunches(services),
    forms: new LaunchForms(judging),
    requests: new LaunchRequests(services),
  };
}

/** Ends what is overdue and forgets what is old, as long as the backend runs. */
export async function scheduleLaunching(options: {
  clock: Clock;
  config: Config;
  database: Knex;
  expiry: ApprovalExpiry;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { clock, config, database, expiry, scheduler } = options;
  const keepMs = readMs(
    config.getOptionalConfig(RETENTION),
    'audit',
    { days: 400 },
    RETENTION,
  );
  await scheduler.scheduleTask({
    id: 'runbooks-approval-expiry',
    // Each replica: whoever is first ends it, and none waits for another.
    scope: 'local',
    frequency: { seconds: 30 },
    timeout: { minutes: 2 },
    fn: () => expiry.run(),
  });
  await scheduler.scheduleTask({
    id: 'runbooks-audit-retention',
    frequency: { hours: 6 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 5 },
    fn: signal =>
      retainRecord({
        database,
        table: 'audit_entries',
        clock,
        keepMs,
        signal,
      }),
  });
}
