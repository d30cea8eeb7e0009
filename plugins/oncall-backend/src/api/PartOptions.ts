import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock, EntityAccess } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { RosterRefresh } from '../refresh/RosterRefresh';
import { Freshness } from '../rosters/Freshness';

/** What each part of the plugin is built on; a part picks what it needs. */
export interface PartOptions {
  access: OnCallAccess;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  /** Business time. */
  clock: Clock;
  config: RootConfigService;
  database: Knex;
  entityAccess: EntityAccess;
  /** Says how old rosters are. */
  freshness: Freshness;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  providers: ProviderRegistry;
  refresh: RosterRefresh;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}
