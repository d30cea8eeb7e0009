import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  readMs,
  readRepositoryRules,
  retainRecord,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditLog } from '../audit/AuditLog';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { ContactFileReader } from '../files/ContactFileReader';
import { readContactSettings } from '../files/ContactSettings';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { RevealLimit } from '../reveals/RevealLimit';
import { Reveals } from '../reveals/Reveals';
import { ContactReviews } from '../reviews/ContactReviews';

/** What contacts, plans, reveals and reviews are built on. */
export interface ContactsOptions {
  access: OnCallAccess;
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  config: RootConfigService;
  database: Knex;
  logger: LoggerService;
  providers: ProviderRegistry;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}

/** What the routes of contacts do. */
export interface Contacts {
  reveals: Reveals;
  reviews: ContactReviews;
}

/**
 * Reads contacts files and incident plans, and forgets what of the record is too old, as long as the backend runs. Throws where
 * config is wrong, naming the key.
 */
export async function createContacts(
  options: ContactsOptions,
): Promise<Contacts> {
  const { auth, clock, config, scheduler } = options;
  const settings = readContactSettings(config);
  const limit = RevealLimit.fromConfig(config, clock);
  const shared = {
    ...options,
    audit: auditLog,
    credentials: () => auth.getOwnServiceCredentials(),
    repositories: readRepositoryRules(config),
    reviewEvery: settings.reviewEvery,
    settings,
  };
  const reader = new ContactFileReader(shared);
  await scheduler.scheduleTask({
    ...settings.schedule,
    id: 'oncall-contact-files',
    fn: signal => reader.run(signal),
  });
  await scheduleRetention(options);
  return {
    reveals: new Reveals({ ...shared, limit }),
    reviews: new ContactReviews(shared),
  };
}

const RETENTION = 'opsready.oncall.retention';

async function scheduleRetention({
  clock,
  config,
  database,
  scheduler,
}: ContactsOptions): Promise<void> {
  const keepMs = readMs(
    config.getOptionalConfig(RETENTION),
    'audit',
    { days: 400 },
    RETENTION,
  );
  await scheduler.scheduleTask({
    id: 'oncall-audit-retention',
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
