import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
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
  discovery: DiscoveryService;
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
  signals: SignalsService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}
